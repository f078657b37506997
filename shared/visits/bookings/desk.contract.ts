import { DayText } from '../../checkins/terms.contract'
import type { Contract } from '../../endpoint'
import { z } from '../../z'
import { Kin } from '../relatives/kinships.contract'
import { Id } from './bookings.contract'
import { DeskBooking, DeskRow } from './desk-booking.contract'
import { CancelReason, IneligibleReason, RefuseReason, ReturnReason } from './reasons.contract'

/** What the family reads besides the sentence of the reason; may be empty. */
const Words = z.string().trim().max(300)

/** Never reaches the family; may be empty. */
const Note = z.string().trim().max(300)

/** As it was read: somebody else may have dealt with it meanwhile. */
const Step = { id: Id, steps: z.int().min(0) }

/** Which list. */
export const DeskList = z.enum([
  /** The desk's turn. */
  'to-check',
  /** The prison's turn. */
  'at-prison',
  /** Said yes to and still to come. */
  'approved',
  /** Today's, whatever became of them. */
  'today',
  /** Their time is over and nobody has said what became of them. */
  'unresolved',
  /** Something that they rest on has changed. */
  'attention',
  /** In line for a time, in the order in which they get it. */
  'waiting',
  'over',
])
export type DeskList = z.infer<typeof DeskList>

export const listBookings = {
  input: z.strictObject({
    list: DeskList,
    prisonId: Id.optional(),
    /** A whole name of a relative or a prisoner, a whole phone number, or the number of a booking. */
    search: z.string().trim().min(1).max(40).optional(),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({
    bookings: z.array(DeskRow),
    next: z.string().nullable(),
    /** Without the search. */
    counts: z.strictObject({
      toCheck: z.int(),
      atPrison: z.int(),
      attention: z.int(),
      unresolved: z.int(),
      waiting: z.int(),
    }),
    now: z.iso.datetime(),
  }),
} satisfies Contract

export const openBooking = {
  input: z.strictObject({ id: Id }),
  reply: DeskBooking,
} satisfies Contract

/** The desk has looked at what was handed in. */
export const checkBooking = {
  input: z.strictObject({
    ...Step,
    decision: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('forward'), roomId: Id.nullable(), note: Note }),
      z.strictObject({ kind: z.literal('return'), reason: ReturnReason, words: Words }),
      z.strictObject({ kind: z.literal('ineligible'), reason: IneligibleReason, words: Words }),
    ]),
  }),
  reply: DeskBooking,
} satisfies Contract

/** What the prison grants; each may differ from what was asked. */
const Granted = {
  /** Null: the time that is held. */
  slotId: Id.nullable(),
  minutes: z.int().min(1).max(240),
  /** Those who may come along, of those who were named. */
  companions: z.array(Id).max(10),
  words: Words,
}

export const approveBooking = {
  input: z.strictObject({ ...Step, ...Granted, note: Note }),
  reply: DeskBooking,
} satisfies Contract

export const refuseBooking = {
  input: z.strictObject({ ...Step, reason: RefuseReason, words: Words, note: Note }),
  reply: DeskBooking,
} satisfies Contract

/** The desk enters what a prison without accounts has answered. */
export const enterAnswer = {
  input: z.strictObject({
    ...Step,
    answer: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('approve'), ...Granted }),
      z.strictObject({ kind: z.literal('refuse'), reason: RefuseReason, words: Words }),
    ]),
    /** Who at the prison said so, and how. */
    heardFrom: z.string().trim().min(2).max(100),
  }),
  reply: DeskBooking,
} satisfies Contract

/** The prison takes its word back. */
export const cancelBooking = {
  input: z.strictObject({ ...Step, reason: CancelReason, words: Words, note: Note }),
  reply: DeskBooking,
} satisfies Contract

/** Another room of the bureau. */
export const setRoom = {
  input: z.strictObject({ ...Step, roomId: Id.nullable() }),
  reply: DeskBooking,
} satisfies Contract

/** Who came. That nobody did is a fact: the visit is waived, nothing else follows by itself. */
export const noteAttendance = {
  input: z
    .strictObject({
      ...Step,
      came: z.enum(['came', 'did-not-come', 'not-their-fault']),
      /** Whether the desk saw who they are; nobody is let in unseen. */
      identitySeen: z.boolean(),
      words: Words,
    })
    .refine(({ came, identitySeen }) => came !== 'came' || identitySeen, {
      path: ['identitySeen'],
      params: { code: 'identity-unseen' },
    }),
  reply: DeskBooking,
} satisfies Contract

/** Somebody has seen to what changed. */
export const settleAttention = {
  input: z.strictObject({ ...Step, note: Note }),
  reply: DeskBooking,
} satisfies Contract

export const readDay = {
  input: z.strictObject({ day: DayText, prisonId: Id.optional() }),
  /** In the order of the day; for print. */
  reply: z.strictObject({
    day: DayText,
    organisationName: z.string(),
    bookings: z.array(DeskBooking),
    madeAt: z.iso.datetime(),
  }),
} satisfies Contract

/** What is sent to a prison without accounts; for print. */
export const exportRequest = {
  input: z.strictObject({ id: Id }),
  reply: z.strictObject({
    booking: DeskBooking,
    /** In full: the prison must know who asks. */
    persons: z.array(
      z.strictObject({ name: z.string(), idNumber: z.string(), kin: Kin, phone: z.string() }),
    ),
    prisonerNumber: z.string(),
    prison: z.strictObject({ name: z.string(), address: z.string(), phone: z.string() }),
    county: z.strictObject({ name: z.string(), phone: z.string() }),
    madeAt: z.iso.datetime(),
    madeBy: z.string(),
  }),
} satisfies Contract
