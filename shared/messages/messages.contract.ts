import { Outcome } from '../checkins/checkins.contract'
import { FaultOutcome } from '../checkins/faults.contract'
import { FindingMark } from '../checkins/findings.contract'
import { Settlement } from '../checkins/tasks.contract'
import { DayText, Reason, Terms } from '../checkins/terms.contract'
import type { Contract } from '../endpoint'
import { RequestWhy } from '../faces/requests.contract'
import { ReportKind } from '../reports/questions.contract'
import { ReportOutcome } from '../reports/reports.contract'
import { z } from '../z'
import { ClassNews, ClassSettled } from './class-messages.contract'
import {
  ApplicationNews,
  InterviewReminder,
  JobMatches,
  OutcomeAsked,
  TrainingNews,
} from './job-messages.contract'
import { ExamNews, StudyNews } from './study-messages.contract'

const Common = {
  id: z.string(),
  at: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
}

/** Something the person should know. The phone finds the words. */
export const Message = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...Common,
      kind: z.literal('check-in-reviewed'),
      checkInAt: z.iso.datetime(),
      outcome: Outcome,
      note: z.string(),
      marks: z.array(FindingMark),
    }),
    z.strictObject({
      ...Common,
      kind: z.literal('plan-changed'),
      terms: Terms.nullable(),
      firstDay: DayText,
      lastDay: DayText.nullable(),
      reason: Reason,
    }),
    z.strictObject({
      ...Common,
      kind: z.enum(['exempted', 'exemption-ended']),
      firstDay: DayText,
      lastDay: DayText,
      reason: z.string(),
    }),
    /** A check-in can be made now, or is to be made soon. */
    z.strictObject({
      ...Common,
      kind: z.enum(['task-open', 'task-closing', 'task-missed']),
      taskId: z.string(),
      opensAt: z.iso.datetime(),
      closesAt: z.iso.datetime(),
    }),
    z.strictObject({
      ...Common,
      kind: z.literal('task-settled'),
      taskId: z.string(),
      closesAt: z.iso.datetime(),
      outcome: Settlement,
      note: z.string(),
    }),
    z.strictObject({
      ...Common,
      kind: z.literal('fault-answered'),
      faultAt: z.iso.datetime(),
      outcome: FaultOutcome,
      note: z.string(),
    }),
    z.strictObject({
      ...Common,
      kind: z.enum(['own-place-added', 'own-place-changed', 'own-place-ended']),
      place: z.enum(['home', 'work', 'forbidden', 'required']),
      /** Empty for a home or a workplace. */
      name: z.string(),
      firstDay: DayText,
      lastDay: DayText.nullable(),
    }),
    /** A report is to be made now, soon, or was not made in time. */
    z.strictObject({
      ...Common,
      kind: z.enum(['report-open', 'report-reminder', 'report-overdue']),
      dutyId: z.string(),
      report: ReportKind,
      dueAt: z.iso.datetime(),
    }),
    z.strictObject({
      ...Common,
      kind: z.literal('report-reviewed'),
      report: ReportKind,
      reportAt: z.iso.datetime(),
      outcome: ReportOutcome,
      note: z.string(),
    }),
    z.strictObject({
      ...Common,
      kind: z.literal('report-settled'),
      report: ReportKind,
      dueAt: z.iso.datetime(),
      outcome: z.enum(['explained', 'technical', 'follow-up']),
      note: z.string(),
    }),
    /** An officer has looked at an exam. */
    z.strictObject({
      ...Common,
      kind: z.literal('exam-reviewed'),
      sittingId: z.string(),
      title: z.string(),
      comment: z.string(),
      retake: z.boolean(),
    }),
    z.strictObject({ ...Common, ...StudyNews }),
    z.strictObject({ ...Common, ...ExamNews }),
    z.strictObject({ ...Common, ...JobMatches }),
    z.strictObject({ ...Common, ...ClassNews }),
    z.strictObject({ ...Common, ...ClassSettled }),
    z.strictObject({ ...Common, kind: z.literal('phone-bound') }),
    /** The person is to show who he is. */
    z.strictObject({
      ...Common,
      kind: z.literal('identity-asked'),
      requestId: z.string(),
      why: RequestWhy,
      until: z.iso.datetime(),
    }),
    z.strictObject({
      ...Common,
      kind: z.literal('identity-expired'),
      requestId: z.string(),
      until: z.iso.datetime(),
    }),
    z.strictObject({
      ...Common,
      kind: z.literal('identity-settled'),
      requestId: z.string(),
      askedAt: z.iso.datetime(),
      note: z.string(),
    }),
    /** There is a picture now that the person's face is compared with. */
    z.strictObject({ ...Common, kind: z.literal('face-enrolled') }),
    z.strictObject({ ...Common, ...ApplicationNews }),
    z.strictObject({ ...Common, ...InterviewReminder }),
    z.strictObject({ ...Common, ...TrainingNews }),
    z.strictObject({ ...Common, ...OutcomeAsked }),
    /** The officer asks for a new picture, or the one that was handed in will not do; and why. */
    z.strictObject({
      ...Common,
      kind: z.enum(['new-picture-asked', 'face-picture-refused']),
      reason: z.string(),
    }),
  ])
  .meta({ id: 'Message' })
export type Message = z.infer<typeof Message>

export const listMessages = {
  input: z.strictObject({ after: z.string().max(100).optional() }),
  reply: z.strictObject({
    messages: z.array(Message),
    next: z.string().nullable(),
    unread: z.int(),
  }),
} satisfies Contract

export const readMessages = {
  input: z.strictObject({
    /** Everything up to and including this instant has been read. */
    upTo: z.iso.datetime(),
  }),
  reply: z.strictObject({ unread: z.int() }),
} satisfies Contract
