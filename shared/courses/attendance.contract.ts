import { Datum, Fix } from '../checkins/checkins.contract'
import type { Contract } from '../endpoint'
import { z } from '../z'
import { AttendanceState, ClassMaterial, ClassPlace, Signature } from './classes.contract'
import { CODE_DIGITS } from './class-limits'

const Id = z.string().max(64)
const After = z.string().max(200).optional()
const Note = z.string().trim().min(2).max(500)
const Which = z.enum(['in', 'out'])

/** What an officer says of somebody who was not there: explained, technical, or to be followed up. */
export const AbsenceOutcome = z.enum(['explained', 'technical', 'follow-up'])
export type AbsenceOutcome = z.infer<typeof AbsenceOutcome>

/** One line of the list of a class. */
export const Attendance = z
  .strictObject({
    classId: z.string(),
    personId: z.string(),
    personName: z.string(),
    officeId: z.string(),
    officeName: z.string(),
    state: AttendanceState,
    signedIn: Signature.extend({ byName: z.string(), reason: z.string() }).nullable(),
    signedOut: Signature.extend({ byName: z.string(), reason: z.string() }).nullable(),
    /** What the person wrote about not having been there; empty when nothing. */
    explanation: z.string(),
    settled: z
      .strictObject({
        outcome: AbsenceOutcome,
        note: z.string(),
        byName: z.string(),
        at: z.iso.datetime(),
      })
      .nullable(),
  })
  .meta({ id: 'Attendance' })
export type Attendance = z.infer<typeof Attendance>

export const listAttendance = {
  input: z.strictObject({
    id: Id,
    state: AttendanceState.optional(),
    /** Part of a name. */
    search: z.string().trim().max(40).optional(),
    after: After,
  }),
  reply: z.strictObject({
    /** By name. */
    attendance: z.array(Attendance),
    next: z.string().nullable(),
  }),
} satisfies Contract

/** The whole list as a table for other programs; who took it is recorded. */
export const exportAttendance = {
  input: z.strictObject({ id: Id }),
  reply: z.strictObject({ fileName: z.string(), text: z.string(), rows: z.int() }),
} satisfies Contract

export const readClassCode = {
  input: z.strictObject({ id: Id }),
  reply: z.strictObject({ code: z.string(), until: z.iso.datetime(), now: z.iso.datetime() }),
} satisfies Contract

/** An officer signs for somebody who cannot do it himself. */
export const signFor = {
  input: z.strictObject({ id: Id, personId: Id, which: Which, reason: Note }),
  reply: Attendance,
} satisfies Contract

/** An officer says what it means that somebody was not there; the person is told. */
export const settleAbsence = {
  input: z.strictObject({ id: Id, personId: Id, outcome: AbsenceOutcome, note: Note }),
  reply: Attendance,
} satisfies Contract

/** A class as somebody sees who is invited to it; never who else is. */
export const OwnClass = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    text: z.string(),
    place: ClassPlace,
    from: z.iso.datetime(),
    until: z.iso.datetime(),
    lessons: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    materials: z.array(ClassMaterial),
    officeName: z.string(),
    officePhone: z.string(),
    /** Why it is off; null while it is on. */
    cancelledBecause: z.string().nullable(),
    state: AttendanceState,
    signedIn: Signature.nullable(),
    signedOut: Signature.nullable(),
    explanation: z.string(),
    /** What an officer said of not having been there. */
    settled: z.strictObject({ outcome: AbsenceOutcome, note: z.string() }).nullable(),
    /** What can be done now, by our clock. */
    maySign: Which.nullable(),
    /** From when to when one signs in, and until when one signs out. */
    opensAt: z.iso.datetime(),
    closesAt: z.iso.datetime(),
  })
  .meta({ id: 'OwnClass' })
export type OwnClass = z.infer<typeof OwnClass>

export const listOwnClasses = {
  input: z.strictObject({ list: z.enum(['coming', 'past']).default('coming'), after: After }),
  reply: z.strictObject({
    /** Coming ones soonest first, past ones latest first. */
    classes: z.array(OwnClass),
    next: z.string().nullable(),
    now: z.iso.datetime(),
  }),
} satisfies Contract

const MOST_FIXES = 60

/** A person comes or goes: by place with what the phone measured, else by the code on the officer's screen. */
export const signClass = {
  input: z
    .strictObject({
      /** Made once per tap by the phone, so that a retry is recognised. */
      attemptId: z.uuid(),
      classId: Id,
      which: Which,
      datum: Datum,
      /** A burst taken after the tap, oldest first; empty for a link and for the code. */
      fixes: z.array(Fix).max(MOST_FIXES),
      /** What the officer's screen shows; null for the other ways. */
      code: z
        .string()
        .regex(new RegExp(`^\\d{${CODE_DIGITS}}$`))
        .nullable(),
    })
    .refine(({ code, fixes }) => code === null || fixes.length === 0, {
      path: ['fixes'],
      params: { code: 'one-way-only' },
    }),
  reply: OwnClass,
} satisfies Contract

/** A person says why he was not there. */
export const explainAbsence = {
  input: z.strictObject({ classId: Id, words: Note }),
  reply: OwnClass,
} satisfies Contract
