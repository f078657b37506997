import { LiveDesk } from '../live/live-desk'
import { WithPurpose } from '../../ui/with-purpose'

/** Where officers follow check-ins on a map and in a list, once they have said why they look. */
export default function LivePage() {
  return <WithPurpose>{looking => <LiveDesk {...looking} />}</WithPurpose>
}
