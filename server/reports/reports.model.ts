import { Schema, model } from 'mongoose'
import type { ReportEvent, ReportKind } from '#shared/reports/questions.contract'
import type { ReportFlag } from '#shared/reports/reading.contract'
import type { Answer, ReportOutcome } from '#shared/reports/reports.contract'
import type { ClientSession } from '../platform/database'
import type { Vault } from '../platform/vault'

/** What an officer did with a report. */
export interface StoredReportReview {
  outcome: ReportOutcome
  note: string
  staffId: string
  at: Date
}

/** What nobody can read in the database. */
export interface ReportSecrets {
  answers: Answer[]
  /** Why something that was required is missing. */
  withoutMedia: string
  /** Random: a hash of few words cannot be guessed. */
  salt: string
}

/** A report as it came. After receipt only `review` is written, once. */
export interface StoredReport {
  id: string
  personId: string
  officeId: string
  within: string[]
  attemptId: string
  dutyId: string | null
  kind: ReportKind
  event: ReportEvent | null
  /** Whose questions were answered, in which version; null: the fixed ones only. */
  questionOfficeId: string | null
  questionVersion: number
  /** Answers and what was written, sealed by the vault as one text. */
  sealed: string
  /** By the phone's clock, a claim. */
  takenAt: Date
  receivedAt: Date
  isLate: boolean
  flags: ReportFlag[]
  /** Comes before all others. */
  asksHelp: boolean
  mediaIds: string[]
  identityRequestId: string | null
  review: StoredReportReview | null
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    officeId: { type: String, required: true },
    within: { type: [String], required: true },
    attemptId: { type: String, required: true },
    dutyId: { type: String, default: null },
    kind: { type: String, required: true },
    event: { type: String, default: null },
    questionOfficeId: { type: String, default: null },
    questionVersion: { type: Number, required: true },
    sealed: { type: String, required: true },
    takenAt: { type: Date, required: true },
    receivedAt: { type: Date, required: true },
    isLate: { type: Boolean, required: true },
    flags: { type: [String], required: true },
    asksHelp: { type: Boolean, required: true },
    mediaIds: { type: [String], required: true },
    identityRequestId: { type: String, default: null },
    review: { type: Schema.Types.Mixed, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, attemptId: 1 }, { unique: true }) // a retry stays one report
schema.index({ personId: 1, receivedAt: -1, _id: -1 }) // what this person reported, newest first
// What nobody has read within an organisation: who asks for help first, then oldest first.
schema.index(
  { within: 1, asksHelp: 1, receivedAt: 1, _id: 1 },
  { partialFilterExpression: { review: null } },
)
schema.index({ within: 1, 'review.at': -1, _id: -1 }) // what was read, newest first

/** For the model files of this feature only. */
export const Reports = model('Report', schema, 'reports')

export type ReportDocument = Omit<StoredReport, 'id'> & { _id: string }
export const toReport = ({ _id, ...report }: ReportDocument): StoredReport => ({
  id: _id,
  ...report,
})

/** What happened, as the outbox says it. */
export const REPORT_CHANGED = 'report'

/** What the outbox is told of a report. */
export const reportNews = (
  { id, within }: StoredReport,
  why: 'received' | 'reviewed',
  at: Date,
) => ({ _id: `${REPORT_CHANGED}:${id}:${why}`, kind: REPORT_CHANGED, subjectId: id, within, at })

const placeOf = (id: string) => `reports.answers:${id}`

/** Seals what is said in a report. */
export const sealSecrets = (id: string, secrets: ReportSecrets, vault: Vault): string =>
  vault.seal(JSON.stringify(secrets), placeOf(id))

/** @throws when it was altered, moved, or its key is gone. */
export const secretsOf = ({ id, sealed }: StoredReport, vault: Vault): ReportSecrets =>
  JSON.parse(vault.open(sealed, placeOf(id))) as ReportSecrets

/** The report of an attempt, or null. */
export async function reportOfAttempt(
  personId: string,
  attemptId: string,
  session?: ClientSession,
): Promise<StoredReport | null> {
  const row = await Reports.findOne({ personId, attemptId })
    .session(session ?? null)
    .lean<ReportDocument>()
  return row && toReport(row)
}

/** Stores a report. @throws a duplicate when this attempt is stored already. */
export async function saveReport({ id, ...report }: StoredReport, session: ClientSession) {
  await Reports.create([{ _id: id, ...report }], { session })
}

/** One report, or null. */
export async function reportById(id: string): Promise<StoredReport | null> {
  const row = await Reports.findById(id).lean<ReportDocument>()
  return row && toReport(row)
}

/** Reports by id. */
export async function reportsById(
  ids: readonly string[],
  session?: ClientSession,
): Promise<StoredReport[]> {
  const rows = await Reports.find({ _id: { $in: ids } })
    .session(session ?? null)
    .lean<ReportDocument[]>()
  return rows.map(toReport)
}

/** Writes what an officer did, unless somebody has. @returns the report with it, or null. */
export async function saveReportReview(
  id: string,
  review: StoredReportReview,
  session: ClientSession,
): Promise<StoredReport | null> {
  const row = await Reports.findOneAndUpdate(
    { _id: id, review: null },
    { $set: { review } },
    { session, returnDocument: 'after' },
  ).lean<ReportDocument>()
  return row && toReport(row)
}
