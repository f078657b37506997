import type { Contract } from '../endpoint'
import { RequestState } from '../faces/requests.contract'
import { z } from '../z'
import { LONGEST_ANSWER } from './limits'
import { QuestionSet, ReportEvent, ReportKind } from './questions.contract'
import { MediaWishes } from './schedules.contract'

/** A report to be made. Time alone makes it overdue; what that means an officer says. */
export const DutyState = z.enum(['open', 'done', 'overdue', 'late', 'returned', 'fault', 'settled'])
export type DutyState = z.infer<typeof DutyState>

export const OwnDuty = z
  .strictObject({
    id: z.string(),
    kind: ReportKind,
    opensAt: z.iso.datetime(),
    dueAt: z.iso.datetime(),
    state: DutyState,
    media: MediaWishes,
    identity: z.boolean(),
    questions: QuestionSet,
    /** What an officer wrote when it came back. */
    note: z.string().nullable(),
  })
  .meta({ id: 'OwnReportDuty' })
export type OwnDuty = z.infer<typeof OwnDuty>

export const Answer = z.strictObject({
  questionId: z.string().max(40),
  /** `yes`, `no`, a choice, or words. Mood: 1 (bad) to 5 (good). */
  words: z.string().trim().max(LONGEST_ANSWER),
})
export type Answer = z.infer<typeof Answer>

export const MediaKind = z.enum(['voice', 'picture', 'video'])
export type MediaKind = z.infer<typeof MediaKind>

export const MediaType = z.enum([
  'audio/mpeg',
  'audio/aac',
  'audio/mp4',
  'audio/webm',
  'image/jpeg',
  'video/mp4',
  'video/webm',
])
export type MediaType = z.infer<typeof MediaType>

export const ReportDraft = z
  .strictObject({
    /** Made once per report by the phone, so that a retry is recognised. */
    attemptId: z.uuid(),
    /** Null for one that nobody scheduled. */
    dutyId: z.string().max(120).nullable(),
    kind: ReportKind,
    /** Of an event report; else null. */
    event: ReportEvent.nullable(),
    /** The version of the questions that were answered. */
    questionVersion: z.int(),
    answers: z.array(Answer).max(20),
    /** Names of what was sent before. */
    media: z.array(z.uuid()).max(6),
    /** Why something that was required is missing. */
    withoutMedia: z.string().trim().max(200),
    /** By the phone's clock. */
    takenAt: z.iso.datetime(),
  })
  .refine(({ kind, event }) => (kind === 'event') === (event !== null), {
    path: ['event'],
    params: { code: 'event-missing' },
  })
  .meta({ id: 'ReportDraft' })
export type ReportDraft = z.infer<typeof ReportDraft>

/** What the person may keep. */
export const ReportReceipt = z
  .strictObject({
    id: z.string(),
    attemptId: z.uuid(),
    kind: ReportKind,
    event: ReportEvent.nullable(),
    dutyId: z.string().nullable(),
    receivedAt: z.iso.datetime(),
    /** In time, or afterwards. */
    isLate: z.boolean(),
    /** The person is asked to show that it is him; null when not. */
    identityRequestId: z.string().nullable(),
  })
  .meta({ id: 'ReportReceipt' })
export type ReportReceipt = z.infer<typeof ReportReceipt>

export const submitReport = { input: ReportDraft, reply: ReportReceipt } satisfies Contract

/** Base64 of a part. */
const LONGEST_PART = 640_000

/** A piece of sound, picture or film; parts may come again and in any order. */
export const sendMedia = {
  input: z.strictObject({
    id: z.uuid(),
    kind: MediaKind,
    type: MediaType,
    seconds: z.number().min(0).max(60),
    part: z.int().min(0).max(15),
    parts: z.int().min(1).max(16),
    bytes: z
      .string()
      .max(LONGEST_PART)
      .regex(/^[A-Za-z0-9+/]+={0,2}$/),
    /** Of the whole, SHA-256, hex. */
    digest: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  reply: z.strictObject({ missing: z.array(z.int()) }),
} satisfies Contract

export const Media = z.strictObject({
  id: z.string(),
  kind: MediaKind,
  type: MediaType,
  seconds: z.number(),
  bytes: z.int(),
  /** Whether it is still kept. */
  kept: z.boolean(),
})
export type Media = z.infer<typeof Media>

/** Read, to be talked about, or sent back to be completed. */
export const ReportOutcome = z.enum(['read', 'talk', 'returned'])
export type ReportOutcome = z.infer<typeof ReportOutcome>

export const ReportReview = z.strictObject({
  outcome: ReportOutcome,
  note: z.string(),
  byName: z.string(),
  at: z.iso.datetime(),
})

export const OwnReport = z
  .strictObject({
    receipt: ReportReceipt,
    questions: QuestionSet,
    answers: z.array(Answer),
    media: z.array(Media),
    withoutMedia: z.string(),
    takenAt: z.iso.datetime(),
    identity: RequestState.nullable(),
    review: ReportReview.omit({ byName: true }).nullable(),
  })
  .meta({ id: 'OwnReport' })
export type OwnReport = z.infer<typeof OwnReport>

export const readOwnReports = {
  input: z.strictObject({ after: z.string().max(200).optional() }),
  reply: z.strictObject({
    /** Open, overdue, returned or stopped by a fault; soonest first. */
    duties: z.array(OwnDuty),
    /** For a report that nobody scheduled. */
    event: QuestionSet,
    /** Newest first. */
    reports: z.array(OwnReport),
    next: z.string().nullable(),
    now: z.iso.datetime(),
    officeName: z.string(),
    officePhone: z.string(),
  }),
} satisfies Contract
