import type { openOwnApplication } from '#shared/jobs/own-applications.contract'
import type { z } from '#shared/z'

/** An application with all that was said about it. */
export type Opened = z.infer<(typeof openOwnApplication)['reply']>

/** What each card of the page works with. */
export interface PartProps {
  opened: Opened
  busy: boolean
  /** Asks the server; what it answers takes the place of what is shown. */
  ask: (question: () => Promise<Opened>) => Promise<boolean>
}
