import { DayText } from '../../checkins/terms.contract'
import { z } from '../../z'
import { RoomFace } from '../prisons/rooms.contract'
import { BookingReason } from './reasons.contract'
import { BookingState, OwnAttentionKind, VisitNeed, VisitType } from './states.contract'

/** One thing on the way of a booking: what was, what is, what is expected. */
export const TimelineStep = z
  .strictObject({
    id: z.string(),
    state: BookingState,
    /** Behind, now, or still to come. */
    when: z.enum(['done', 'now', 'expected']),
    /** When it happened; null: it has not. */
    at: z.iso.datetime().nullable(),
    /** By which day it should have; null: nobody has promised a day. */
    by: DayText.nullable(),
    reason: BookingReason.nullable(),
    /** What the desk or the prison wrote for the family; may be empty. */
    words: z.string(),
  })
  .meta({ id: 'VisitTimelineStep' })
export type TimelineStep = z.infer<typeof TimelineStep>

/** What the family is to do now. */
export const TodoCode = z.enum([
  'wait-for-desk',
  'complete',
  'wait-for-prison',
  'come-to-bureau',
  /** They are there: the desk does the rest. */
  'wait-there',
  'be-at-phone',
  'go-in',
  /** Nobody has noted yet what became of it. */
  'time-over',
  'stand-in-line',
  'see-reason',
  'see-new-one',
  'call-desk',
  'nothing',
])
export type TodoCode = z.infer<typeof TodoCode>

export const OwnBooking = z
  .strictObject({
    id: z.string(),
    /** What can be said on the phone, e.g. 1129-4821. */
    number: z.string(),
    attemptId: z.string(),
    kinshipId: z.string(),
    /** As the relative wrote it. */
    prisonerName: z.string(),
    prisonId: z.string(),
    prisonName: z.string(),
    prisonPhone: z.string(),
    deskPhone: z.string(),
    type: VisitType,
    place: z.enum(['bureau', 'phone']),
    state: BookingState,
    stateAt: z.iso.datetime(),
    /** Null while it stands in line. */
    startsAt: z.iso.datetime().nullable(),
    minutes: z.int().nullable(),
    /** Those who come along. */
    companions: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    needs: z.array(VisitNeed),
    interpreter: z.string().nullable(),
    /** Null: not at the bureau, or no room is set yet. */
    room: RoomFace.nullable(),
    /** Until when the time is held; null: it is firm, or over. */
    holdUntil: z.iso.datetime().nullable(),
    /** How many wait before; null: it does not stand in line. */
    before: z.int().nullable(),
    /** The prison's rule for being late, minutes; null: none was entered. */
    lateMinutes: z.int().nullable(),
    /** What has changed and nobody has seen to. */
    attention: z.array(z.strictObject({ kind: OwnAttentionKind, at: z.iso.datetime() })),
    replacementOf: z.string().nullable(),
    replacedBy: z.string().nullable(),
    todo: TodoCode,
    timeline: z.array(TimelineStep),
    can: z.strictObject({
      withdraw: z.boolean(),
      reschedule: z.boolean(),
      complete: z.boolean(),
      /** The room is open for the family. */
      enter: z.boolean(),
    }),
  })
  .meta({ id: 'OwnVisitBooking' })
export type OwnBooking = z.infer<typeof OwnBooking>
