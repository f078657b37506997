import { z } from '../z'

/** Why an official looks at a person's location or file; each person looked at can read it. */
export const Purpose = z.enum(['daily-supervision', 'verify-finding', 'emergency', 'inspection'])
export type Purpose = z.infer<typeof Purpose>
