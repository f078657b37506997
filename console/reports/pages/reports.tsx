import { WithPurpose } from '../../ui/with-purpose'
import { ReportsDesk } from '../reports-desk'

/** Where officials read what people report, those who ask for help first. */
export default function ReportsPage() {
  return <WithPurpose>{looking => <ReportsDesk {...looking} />}</WithPurpose>
}
