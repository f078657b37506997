import { WithPurpose } from '../../ui/with-purpose'
import { FacesDesk } from '../faces-desk'

/** Where officials see who was asked to show that it is him, and look where the machine did not say yes. */
export default function FacesPage() {
  return <WithPurpose>{looking => <FacesDesk {...looking} />}</WithPurpose>
}
