import { DayText } from '../../checkins/terms.contract'
import type { Contract } from '../../endpoint'
import { z } from '../../z'
import { Id } from './bookings.contract'
import { CutOffReason } from './reasons.contract'

/** The prison lets a family not visit for some months. */
export const Suspension = z
  .strictObject({
    id: z.string(),
    kinshipId: z.string(),
    relativeName: z.string(),
    prisonerName: z.string(),
    reason: CutOffReason,
    /** What the family reads; may be empty. */
    words: z.string(),
    from: DayText,
    /** The last day; included. */
    until: DayText,
    byName: z.string(),
    liftedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'VisitSuspension' })
export type Suspension = z.infer<typeof Suspension>

/** One to three months, as far as the prison's own rule goes; what is booked in them is cancelled. */
export const suspendVisits = {
  input: z.strictObject({
    attemptId: z.uuid(),
    /** The visit at which it happened. */
    bookingId: Id,
    months: z.int().min(1).max(3),
    reason: CutOffReason,
    words: z.string().trim().max(300),
    note: z.string().trim().max(300),
  }),
  reply: Suspension,
} satisfies Contract

export const liftSuspension = {
  input: z.strictObject({ id: Id, words: z.string().trim().min(2).max(300) }),
  reply: Suspension,
} satisfies Contract

export const listSuspensions = {
  input: z.strictObject({
    which: z.enum(['running', 'over']),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({ suspensions: z.array(Suspension), next: z.string().nullable() }),
} satisfies Contract

/** A relative reads by what his visits are suspended, and until when. */
export const listOwnSuspensions = {
  input: z.strictObject({}),
  reply: z.strictObject({
    suspensions: z.array(
      Suspension.pick({
        id: true,
        kinshipId: true,
        reason: true,
        words: true,
        from: true,
        until: true,
      }),
    ),
  }),
} satisfies Contract
