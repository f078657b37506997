import { DayText } from '../../checkins/terms.contract'
import type { Contract } from '../../endpoint'
import { z } from '../../z'
import { OwnBooking } from './own-booking.contract'
import { Obstacle, VisitNeed, VisitType } from './states.contract'

/** Of something of ours. */
export const Id = z.string().min(1).max(64)

/** Why the journey to the prison is too hard for somebody. */
export const Hardship = z.enum(['far', 'ill', 'disabled', 'pregnant', 'old', 'small-children'])
export type Hardship = z.infer<typeof Hardship>

/** What is asked, so that nobody has to know the types of visits. */
export const TypeAnswers = z
  .strictObject({
    /** Would rather go to the prison, or have a remote visit. */
    rather: z.enum(['go-there', 'remote']),
    /** Why going there is too hard; empty: it is not. */
    hard: z.array(Hardship).max(6),
    /** Whether there is a phone with a camera, and a quiet place with a good network. */
    phone: z.enum(['yes', 'no']),
  })
  .meta({ id: 'VisitTypeAnswers' })
export type TypeAnswers = z.infer<typeof TypeAnswers>

export const TypeReason = z.enum([
  'rather-goes',
  'prison-wants-bureau',
  'no-calls-here',
  'first-visit',
  'no-good-phone',
  'journey-too-hard',
  'phone-allowed',
])
export type TypeReason = z.infer<typeof TypeReason>

/** What stands in the way, and whose rule it is. */
export const FoundObstacle = z
  .strictObject({
    code: Obstacle,
    /** Who entered the rule, and since when; null: it is none of the prison's rules. */
    source: z.string().nullable(),
    /** What the rule says: a day, a number of persons, visits or working days, the year; null: nothing more. */
    value: z.string().nullable(),
    /** A companion whom it is about; null: everybody, or the relative himself. */
    companionId: z.string().nullable(),
  })
  .meta({ id: 'VisitObstacle' })
export type FoundObstacle = z.infer<typeof FoundObstacle>

const Companions = z.array(Id).max(10)

export const prepareBooking = {
  input: z.strictObject({
    kinshipId: Id,
    answers: TypeAnswers,
    companions: Companions,
    /** Null while no time is chosen yet. */
    slotId: Id.nullable(),
  }),
  reply: z.strictObject({
    type: VisitType,
    because: z.array(TypeReason),
    /** All of them at once; empty: it can be sent. */
    obstacles: z.array(FoundObstacle),
    isFirst: z.boolean(),
    prison: z.strictObject({
      id: z.string(),
      name: z.string(),
      phone: z.string(),
      address: z.string(),
      hasAccounts: z.boolean(),
      /** Where the prison takes requests itself; null: nowhere. */
      externalLink: z.string().nullable(),
    }),
    /** Each null: the prison has not entered it. */
    earliestDay: DayText.nullable(),
    latestDay: DayText.nullable(),
    maxPersons: z.int().nullable(),
    minutes: z.int().nullable(),
    leftThisMonth: z.int().nullable(),
    lateMinutes: z.int().nullable(),
    isFree: z.boolean().nullable(),
    /** The county's desk. */
    desk: z.strictObject({ name: z.string(), phone: z.string(), address: z.string() }),
  }),
} satisfies Contract

/** What is asked of a visit, besides when. */
const Wanted = {
  kinshipId: Id,
  answers: TypeAnswers,
  companions: Companions,
  needs: z.array(VisitNeed).max(6),
  /** Into which language; null: none is needed. */
  interpreter: z.string().trim().min(1).max(30).nullable(),
}

export const book = {
  input: z.strictObject({ attemptId: z.uuid(), slotId: Id, ...Wanted }),
  reply: OwnBooking,
} satisfies Contract

export const joinWaitingList = {
  input: z
    .strictObject({ attemptId: z.uuid(), ...Wanted, fromDay: DayText, toDay: DayText })
    .refine(({ fromDay, toDay }) => fromDay <= toDay, {
      path: ['toDay'],
      params: { code: 'too-early' },
    }),
  reply: OwnBooking,
} satisfies Contract

export const listOwnBookings = {
  input: z.strictObject({
    /** Only what is not over, or only what is; else both. */
    which: z.enum(['open', 'over']).optional(),
    after: z.string().max(200).optional(),
  }),
  /** What was asked for last comes first. */
  reply: z.strictObject({
    bookings: z.array(OwnBooking),
    next: z.string().nullable(),
    now: z.iso.datetime(),
  }),
} satisfies Contract

export const readOwnBooking = {
  input: z.strictObject({ id: Id }),
  reply: z.strictObject({ booking: OwnBooking, now: z.iso.datetime() }),
} satisfies Contract

export const withdrawBooking = {
  input: z.strictObject({ id: Id, words: z.string().trim().max(200) }),
  reply: OwnBooking,
} satisfies Contract

/** The old time is kept until the new one is taken, then given back: in one step. */
export const rescheduleBooking = {
  input: z.strictObject({ attemptId: z.uuid(), id: Id, slotId: Id }),
  reply: OwnBooking,
} satisfies Contract

export const completeBooking = {
  input: z.strictObject({
    id: Id,
    companions: Companions,
    needs: z.array(VisitNeed).max(6),
    interpreter: z.string().trim().min(1).max(30).nullable(),
    /** What the family says to the desk; may be empty. */
    words: z.string().trim().max(300),
  }),
  reply: OwnBooking,
} satisfies Contract

/** For the calendar of a phone or a computer. */
export const readCalendar = {
  input: z.strictObject({ id: Id }),
  /** `text` is iCalendar (RFC 5545), in words that tell a bystander nothing. */
  reply: z.strictObject({ fileName: z.string(), text: z.string() }),
} satisfies Contract
