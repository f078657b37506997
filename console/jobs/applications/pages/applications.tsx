import { WithPurpose } from '../../../ui/with-purpose'
import { ApplicationsDesk } from '../applications-desk'

/** Where officers stand between people and employment bases. */
export default function ApplicationsPage() {
  return <WithPurpose>{looking => <ApplicationsDesk {...looking} />}</WithPurpose>
}
