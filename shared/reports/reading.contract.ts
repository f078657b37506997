import { DayText } from '../checkins/terms.contract'
import type { Contract } from '../endpoint'
import { RequestState } from '../faces/requests.contract'
import { Purpose } from '../oversight/oversight.contract'
import { z } from '../z'
import { QuestionSet, ReportEvent, ReportKind } from './questions.contract'
import {
  Answer,
  DutyState,
  Media,
  MediaType,
  ReportOutcome,
  ReportReview,
} from './reports.contract'

/** What calls the officer's attention first. */
export const ReportFlag = z.enum(['help', 'low-mood', 'late', 'without-media', 'event'])
export type ReportFlag = z.infer<typeof ReportFlag>

export const ReportRow = z
  .strictObject({
    id: z.string(),
    personId: z.string(),
    personName: z.string(),
    officeId: z.string(),
    officeName: z.string(),
    kind: ReportKind,
    event: ReportEvent.nullable(),
    receivedAt: z.iso.datetime(),
    flags: z.array(ReportFlag),
    media: z.array(Media),
    identity: RequestState.nullable(),
    review: ReportReview.nullable(),
  })
  .meta({ id: 'ReportRow' })
export type ReportRow = z.infer<typeof ReportRow>

/** A duty that was not done in time, as an official sees it. */
export const OverdueDuty = z
  .strictObject({
    id: z.string(),
    personId: z.string(),
    personName: z.string(),
    officeId: z.string(),
    officeName: z.string(),
    kind: ReportKind,
    dueAt: z.iso.datetime(),
    state: DutyState,
    /** How often the person was reminded, and when last. */
    reminders: z.int(),
    remindedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'OverdueReportDuty' })
export type OverdueDuty = z.infer<typeof OverdueDuty>

const Counts = z.strictObject({ fresh: z.int(), help: z.int(), overdue: z.int() })
const Abilities = z.strictObject({ review: z.boolean() })

export const listReports = {
  input: z.strictObject({
    list: z.enum(['new', 'read']),
    officeId: z.string().max(20).optional(),
    personId: z.string().max(64).optional(),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({
    /** New ones: who asks for help first, then oldest first. Read ones newest first. */
    reports: z.array(ReportRow),
    next: z.string().nullable(),
    counts: Counts,
    abilities: Abilities,
  }),
} satisfies Contract

export const listOverdue = {
  input: z.strictObject({
    officeId: z.string().max(20).optional(),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({
    duties: z.array(OverdueDuty),
    next: z.string().nullable(),
    counts: Counts,
    abilities: Abilities,
  }),
} satisfies Contract

export const openReport = {
  input: z.strictObject({ id: z.string().max(64), purpose: Purpose }),
  reply: z.strictObject({
    report: ReportRow,
    questions: QuestionSet,
    answers: z.array(Answer),
    withoutMedia: z.string(),
    takenAt: z.iso.datetime(),
    day: DayText,
    identityRequestId: z.string().nullable(),
    /** The registered telephone, for whoever may act, where help is asked for; else empty. */
    phone: z.string(),
    abilities: Abilities,
  }),
} satisfies Contract

/** Part of a sound, picture or film; the look is recorded. */
export const readMedia = {
  input: z.strictObject({
    id: z.uuid(),
    part: z.coerce.number().int().min(0).max(15),
    purpose: Purpose,
  }),
  reply: z.strictObject({ bytes: z.string(), parts: z.int(), type: MediaType }),
} satisfies Contract

export const reviewReport = {
  input: z.strictObject({
    id: z.string().max(64),
    outcome: ReportOutcome,
    /** The person reads it. */
    note: z.string().trim().min(2).max(500),
  }),
  reply: ReportRow,
} satisfies Contract

/** An officer says what it means that a report was not made; the person is told. */
export const settleDuty = {
  input: z.strictObject({
    id: z.string().max(120),
    outcome: z.enum(['explained', 'technical', 'follow-up']),
    note: z.string().trim().min(2).max(500),
  }),
  reply: OverdueDuty,
} satisfies Contract
