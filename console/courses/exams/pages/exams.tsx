import { WithPurpose } from '../../../ui/with-purpose'
import { SittingsDesk } from '../results/sittings-desk'

/** Where officials read what people answered in exams. */
export default function ExamsPage() {
  return <WithPurpose>{looking => <SittingsDesk {...looking} />}</WithPurpose>
}
