import { DayText } from '../../checkins/terms.contract'
import { z } from '../../z'
import { SuspensionRange } from '../prisons/prisons.contract'
import { RoomFace } from '../prisons/rooms.contract'
import { Kin } from '../relatives/kinships.contract'
import { FoundObstacle, Hardship } from './bookings.contract'
import { TimelineStep } from './own-booking.contract'
import { BookingReason } from './reasons.contract'
import { AttentionKind, BookingMove, BookingState, VisitNeed, VisitType } from './states.contract'

/** A booking in a list of the desk or the prison. */
export const DeskRow = z
  .strictObject({
    id: z.string(),
    /** What a family can say on the phone, e.g. 1129-4821. */
    number: z.string(),
    /** Counts what became of it: what is answered is answered of this. */
    steps: z.int(),
    relativeName: z.string(),
    relativePhone: z.string(),
    prisonerName: z.string(),
    prisonId: z.string(),
    prisonName: z.string(),
    countyName: z.string(),
    type: VisitType,
    place: z.enum(['bureau', 'phone']),
    state: BookingState,
    stateAt: z.iso.datetime(),
    askedAt: z.iso.datetime(),
    /** Null while it stands in line. */
    startsAt: z.iso.datetime().nullable(),
    minutes: z.int().nullable(),
    /** The relative and who comes along. */
    persons: z.int(),
    isFirst: z.boolean(),
    needs: z.array(VisitNeed),
    interpreter: z.string().nullable(),
    roomId: z.string().nullable(),
    roomName: z.string().nullable(),
    holdUntil: z.iso.datetime().nullable(),
    /** By when the next word is expected; null: no day was promised. */
    answerBy: DayText.nullable(),
    /** What has changed and nobody has seen to. */
    attention: z.array(z.strictObject({ kind: AttentionKind, at: z.iso.datetime() })),
    /** What the record suggests; somebody decides. */
    proposal: z.enum(['no-show']).nullable(),
    reason: BookingReason.nullable(),
  })
  .meta({ id: 'DeskVisitRow' })
export type DeskRow = z.infer<typeof DeskRow>

/** Somebody who visits. */
export const DeskPerson = z
  .strictObject({
    /** Null: the relative himself. */
    companionId: z.string().nullable(),
    name: z.string(),
    idNumberMasked: z.string(),
    /** What he is to the prisoner. */
    kin: Kin,
    isMinor: z.boolean(),
    /** Whether somebody has seen that he is who he says. */
    verified: z.boolean(),
    /** By the prison's list: true, false, or null where it names nobody. Nothing follows from it by itself. */
    permitted: z.boolean().nullable(),
  })
  .meta({ id: 'DeskVisitPerson' })
export type DeskPerson = z.infer<typeof DeskPerson>

/** One thing that happened, as officials read it. */
export const DeskStep = z
  .strictObject({
    ...TimelineStep.omit({ when: true, by: true }).shape,
    by: z.enum(['relative', 'desk', 'prison', 'system']),
    byName: z.string(),
    /** For officials of the same side only, never for the family; may be empty. */
    note: z.string(),
  })
  .meta({ id: 'DeskVisitStep' })
export type DeskStep = z.infer<typeof DeskStep>

/** A booking as the desk or the prison opens it. */
export const DeskBooking = z
  .strictObject({
    row: DeskRow,
    relativeId: z.string(),
    kinshipId: z.string(),
    kin: Kin,
    /** For the prison only; null: not matched with its list. */
    prisonerId: z.string().nullable(),
    hard: z.array(Hardship),
    people: z.array(DeskPerson),
    room: RoomFace.nullable(),
    history: z.array(DeskStep),
    /** What the rules say of it now, so that nobody decides blindly. */
    obstacles: z.array(FoundObstacle),
    /** The prison's own figures, to start from; null: not entered. */
    rules: z.strictObject({
      minutes: z.int().nullable(),
      maxPersons: z.int().nullable(),
      lateMinutes: z.int().nullable(),
      suspensionMonths: SuspensionRange.nullable(),
      /** Where they are written; empty: nobody has entered any. */
      source: z.string(),
    }),
    /** Whether the prison answers for itself; else the desk enters what it says. */
    prisonHasAccounts: z.boolean(),
    replacementOf: z.string().nullable(),
    replacedBy: z.string().nullable(),
    /** What the asker can make of it now. */
    moves: z.array(BookingMove),
  })
  .meta({ id: 'DeskVisitBooking' })
export type DeskBooking = z.infer<typeof DeskBooking>
