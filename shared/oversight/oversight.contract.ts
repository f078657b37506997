import type { Contract } from '../endpoint'
import { z } from '../z'

/** Why an official looks at a person's location or file; each person looked at can read it. */
export const Purpose = z.enum(['daily-supervision', 'verify-finding', 'emergency', 'inspection'])
export type Purpose = z.infer<typeof Purpose>

/** Somebody looked: role, office, purpose and time, never the name. */
const LookAtMe = z
  .strictObject({
    at: z.iso.datetime(),
    role: z.enum(['officer', 'procurator']),
    organisationName: z.string(),
    purpose: Purpose,
  })
  .meta({ id: 'LookAtMe' })
export type LookAtMe = z.infer<typeof LookAtMe>

export const listLooksAtMe = {
  input: z.strictObject({ after: z.iso.datetime().optional() }),
  reply: z.strictObject({ looks: z.array(LookAtMe), next: z.iso.datetime().nullable() }),
} satisfies Contract
