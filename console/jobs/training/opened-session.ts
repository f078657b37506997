import type { openSession } from '#shared/jobs/training-desk.contract'
import type { z } from '#shared/z'

/** A session with the names in it. */
export type OpenedSession = z.infer<(typeof openSession)['reply']>
