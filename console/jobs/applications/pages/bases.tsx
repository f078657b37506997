import { WithPurpose } from '../../../ui/with-purpose'
import { BasesDesk } from '../bases-desk'

/** Where officers see what a base would see, and hand it out. */
export default function BasesPage() {
  return <WithPurpose>{looking => <BasesDesk {...looking} />}</WithPurpose>
}
