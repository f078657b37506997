import type { Contract } from '../endpoint'
import { Purpose } from '../oversight/oversight.contract'
import { z } from '../z'
import { After, CheckIn, Datum, Fix, Outcome } from './checkins.contract'
import { FindingMark } from './findings.contract'

const LONGEST_NOTE = 500

/** What an officer works through: what findings ask about, what else waits, what is done. */
export const QueueList = z.enum(['attention', 'awaiting', 'reviewed'])
export type QueueList = z.infer<typeof QueueList>

/** What the caller may do with check-ins. */
const Abilities = z.strictObject({ review: z.boolean() })

export const listQueue = {
  input: z.strictObject({
    purpose: Purpose,
    list: QueueList,
    officeId: z.string().max(20).optional(),
    after: After,
  }),
  reply: z.strictObject({
    /** Waiting ones oldest first, reviewed ones newest first. */
    checkIns: z.array(CheckIn),
    next: z.string().nullable(),
    counts: z.strictObject({ attention: z.int(), awaiting: z.int() }),
    abilities: Abilities,
  }),
} satisfies Contract

export const openCheckIn = {
  input: z.strictObject({ id: z.string().regex(/^[0-9a-f]{24}$/), purpose: Purpose }),
  reply: z.strictObject({
    checkIn: CheckIn,
    /** The burst as the phone sent it. */
    fixes: z.array(Fix),
    datum: Datum,
    abilities: Abilities,
  }),
} satisfies Contract

export const reviewCheckIn = {
  input: z
    .strictObject({
      id: z.string().regex(/^[0-9a-f]{24}$/),
      outcome: Outcome,
      note: z.string().trim().max(LONGEST_NOTE),
      /** One for each finding that calls for attention. */
      marks: z.array(FindingMark).max(20),
    })
    .refine(({ outcome, note }) => outcome === 'accepted' || note !== '', {
      path: ['note'],
      params: { code: 'missing' },
    }),
  reply: CheckIn,
} satisfies Contract
