import { DayText } from '../../checkins/terms.contract'
import type { Contract } from '../../endpoint'
import { z } from '../../z'
import { BookingState } from '../bookings/states.contract'
import { BREAK_REASONS } from './cut-off'
import { EVENT_KINDS } from './events'
import { FAULTS, OUTCOMES, OUTCOME_REASONS } from './outcome'
import { Id, RoomView, SeatName } from './rooms.contract'
import { SETTLED } from './settling'

const Moment = z.iso.datetime()

const Seen = z.strictObject({ firstAt: Moment.nullable(), lastAt: Moment.nullable() })

/** What a visit came to: what was proposed, what the prison said, what the family said. */
export const Outcome = z
  .strictObject({
    proposal: z.enum(OUTCOMES),
    fault: z.enum(FAULTS),
    reasons: z.array(z.enum(OUTCOME_REASONS)),
    talkedSeconds: z.int(),
    seen: z.strictObject({ family: Seen, prison: Seen }),
    proposedAt: Moment,
    /** Null: the prison has not said anything. */
    prison: z.strictObject({ outcome: z.enum(OUTCOMES), words: z.string(), at: Moment }).nullable(),
    /** Null: the family has not said anything. */
    family: z.strictObject({ agrees: z.boolean(), words: z.string(), at: Moment }).nullable(),
  })
  .meta({ id: 'VisitOutcome' })
export type Outcome = z.infer<typeof Outcome>

/** The room of a visit to which somebody came, or whose time is over. */
export const RoomRow = z
  .strictObject({ bookingId: z.string(), room: RoomView, outcome: Outcome.nullable() })
  .meta({ id: 'VisitRoomRow' })
export type RoomRow = z.infer<typeof RoomRow>

export const listRooms = {
  input: z.strictObject({ day: DayText }),
  /** By time; visits that are not named have an empty room. */
  reply: z.strictObject({ rooms: z.array(RoomRow), now: Moment }),
} satisfies Contract

/** One event, as all screens show it. */
export const EventRow = z
  .strictObject({
    id: z.string(),
    end: z.enum(['family', 'prison', 'monitor', 'bridge']),
    about: SeatName.nullable(),
    kind: z.enum(EVENT_KINDS),
    at: Moment,
    endAt: Moment.nullable(),
    figures: z.record(z.string(), z.int()),
    reason: z.enum(BREAK_REASONS).nullable(),
  })
  .meta({ id: 'VisitEventRow' })
export type EventRow = z.infer<typeof EventRow>

export const readRecord = {
  input: z.strictObject({ bookingId: Id }),
  reply: z.strictObject({
    room: RoomView,
    bookingState: BookingState,
    /** Of the request, as it can be said on the phone. */
    number: z.string(),
    prisonName: z.string(),
    /** Oldest first; no more than so many are kept of a visit. */
    events: z.array(EventRow),
    outcome: Outcome.nullable(),
    can: z.strictObject({ settle: z.boolean(), answer: z.boolean() }),
  }),
} satisfies Contract

/** The prison says what the visit came to. */
export const settleOutcome = {
  input: z.strictObject({
    bookingId: Id,
    /** One that `settleChoices` names. */
    outcome: z.enum(SETTLED),
    /** The family reads it. */
    words: z.string().trim().min(2).max(300),
  }),
  reply: Outcome,
} satisfies Contract

/** The family agrees with the record, or objects to it. */
export const answerOutcome = {
  input: z
    .strictObject({ bookingId: Id, agrees: z.boolean(), words: z.string().trim().max(300) })
    .refine(({ agrees, words }) => agrees || words.length >= 2, {
      path: ['words'],
      params: { code: 'needs-words' },
    }),
  reply: Outcome,
} satisfies Contract
