import type { Contract } from '../endpoint'
import { z } from '../z'
import { DayText, Reason, daysInOrder, endsBeforeItBegins } from './terms.contract'

/** A stretch in which a person need not check in. */
export const Exemption = z
  .strictObject({
    id: z.string(),
    firstDay: DayText,
    lastDay: DayText,
    reason: z.string(),
    byName: z.string(),
    at: z.iso.datetime(),
    /** When it was withdrawn; days that had begun stay exempt. */
    endedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Exemption' })
export type Exemption = z.infer<typeof Exemption>

export const addExemption = {
  input: z
    .strictObject({
      personId: z.string().max(64),
      firstDay: DayText,
      lastDay: DayText,
      reason: Reason,
    })
    .refine(daysInOrder, endsBeforeItBegins),
  reply: Exemption,
} satisfies Contract

export const endExemption = {
  input: z.strictObject({ id: z.string().max(64), reason: Reason }),
  reply: Exemption,
} satisfies Contract
