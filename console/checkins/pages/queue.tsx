import { QueueDesk } from '../queue/queue-desk'
import { WithPurpose } from '../../ui/with-purpose'

/** Where officers work through what waits for their decision, once they have said why they look. */
export default function QueuePage() {
  return <WithPurpose>{looking => <QueueDesk {...looking} />}</WithPurpose>
}
