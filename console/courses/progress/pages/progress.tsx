import { WithPurpose } from '../../../ui/with-purpose'
import { ProgressDesk } from '../progress-desk'

/** Where officials see how far people are with their study. */
export default function ProgressPage() {
  return <WithPurpose>{looking => <ProgressDesk {...looking} />}</WithPurpose>
}
