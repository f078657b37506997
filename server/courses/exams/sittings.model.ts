import { Schema, model } from 'mongoose'
import type { SittingEnd } from '#shared/courses/sittings.contract'
import type { ClientSession } from '../../platform/database'
import type { Drawn } from './drawing'

/** What was answered to a question. */
export interface StoredAnswer {
  /** Ids of choices as the bank has them. */
  chosen: string[]
  step: number
  at: Date
}

export interface StoredSittingReview {
  comment: string
  retake: boolean
  staffId: string
  at: Date
}

/** A person's sitting of an exam. After its end only `review` is written, once. */
export interface StoredSitting {
  id: string
  attemptId: string
  personId: string
  officeId: string
  within: string[]
  paperId: string
  title: string
  number: number
  passPercent: number
  /** What questions were drawn by; nobody is told before the end. */
  seed: string
  questions: Drawn[]
  startedAt: Date
  endsAt: Date
  /** By the place of the question: see `nameOf`. */
  answers: Record<string, StoredAnswer>
  /** Null while it goes on. */
  endedAt: Date | null
  end: SittingEnd | null
  right: number
  passed: boolean
  identityRequestId: string | null
  review: StoredSittingReview | null
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    attemptId: { type: String, required: true },
    personId: { type: String, required: true },
    officeId: { type: String, required: true },
    within: { type: [String], required: true },
    paperId: { type: String, required: true },
    title: { type: String, required: true },
    number: { type: Number, required: true },
    passPercent: { type: Number, required: true },
    seed: { type: String, required: true },
    questions: { type: [Schema.Types.Mixed], required: true },
    startedAt: { type: Date, required: true },
    endsAt: { type: Date, required: true },
    answers: { type: Schema.Types.Mixed, required: true },
    endedAt: { type: Date, default: null },
    end: { type: String, default: null },
    right: { type: Number, required: true },
    passed: { type: Boolean, required: true },
    identityRequestId: { type: String, default: null },
    review: { type: Schema.Types.Mixed, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false, minimize: false },
)
schema.index({ personId: 1, attemptId: 1 }, { unique: true }) // a retry stays one sitting
// One at a time: another phone goes on with the same.
schema.index(
  { personId: 1, paperId: 1 },
  { unique: true, partialFilterExpression: { endedAt: null }, name: 'one-at-a-time' },
)
schema.index({ personId: 1, startedAt: -1, _id: -1 }) // what this person sat, newest first
schema.index({ endsAt: 1 }, { partialFilterExpression: { endedAt: null } }) // whose time is over
schema.index({ within: 1, endedAt: -1, _id: -1 }) // what was sat in an organisation, newest first
schema.index({ paperId: 1, endedAt: -1, _id: -1 }) // what was sat of this exam

/** For the model files of this feature only. */
export const Sittings = model('ExamSitting', schema, 'exam_sittings')

export type SittingDocument = Omit<StoredSitting, 'id'> & { _id: string }
export const toSitting = ({ _id, ...rest }: SittingDocument): StoredSitting => ({
  id: _id,
  ...rest,
})

/** How a question is called within a sitting, by its place. */
export const nameOf = (place: number): string => `q${place + 1}`

/** The sitting of an attempt, or null. */
export async function sittingOfAttempt(
  personId: string,
  attemptId: string,
  session?: ClientSession,
): Promise<StoredSitting | null> {
  const row = await Sittings.findOne({ personId, attemptId })
    .session(session ?? null)
    .lean<SittingDocument>()
  return row && toSitting(row)
}

/** Everything that a person sat, of these exams or of all, oldest first. */
export async function sittingsOf(
  personId: string,
  paperIds?: readonly string[],
  session?: ClientSession,
): Promise<StoredSitting[]> {
  const rows = await Sittings.find({ personId, ...(paperIds && { paperId: { $in: paperIds } }) })
    .sort({ startedAt: 1, _id: 1 })
    .session(session ?? null)
    .lean<SittingDocument[]>()
  return rows.map(toSitting)
}

/** Sittings by id. */
export async function sittingsById(
  ids: readonly string[],
  session?: ClientSession,
): Promise<StoredSitting[]> {
  const rows = await Sittings.find({ _id: { $in: [...new Set(ids)] } })
    .session(session ?? null)
    .lean<SittingDocument[]>()
  return rows.map(toSitting)
}

/** Adds a sitting. @throws a duplicate when the attempt is stored, or another one goes on. */
export async function addSitting({ id, ...sitting }: StoredSitting, session: ClientSession) {
  await Sittings.create([{ _id: id, ...sitting }], { session })
}

/**
 * Saves an answer, in one breath with the look whether there is still time: neither an end nor a later
 * answer can slip in between.
 *
 * @returns whether it was saved; not when the sitting is over, or a later answer is there.
 */
export async function saveAnswer(
  id: string,
  question: string,
  answer: StoredAnswer,
): Promise<boolean> {
  const field = `answers.${question}`
  const { modifiedCount } = await Sittings.updateOne(
    {
      _id: id,
      endedAt: null,
      endsAt: { $gte: answer.at },
      [`${field}.step`]: { $not: { $gte: answer.step } },
    },
    { $set: { [field]: answer } },
  )
  return modifiedCount > 0
}

/** Ends a sitting: nothing is saved from then on. @returns it with that, or null when it was over. */
export async function closeSitting(
  id: string,
  how: { endedAt: Date; end: SittingEnd },
  session: ClientSession,
): Promise<StoredSitting | null> {
  const row = await Sittings.findOneAndUpdate(
    { _id: id, endedAt: null },
    { $set: how },
    { session, returnDocument: 'after' },
  ).lean<SittingDocument>()
  return row && toSitting(row)
}

/** Writes how a sitting went that has just been ended. */
export async function saveMarks(
  id: string,
  marks: { right: number; passed: boolean },
  session: ClientSession,
): Promise<void> {
  await Sittings.updateOne({ _id: id }, { $set: marks }, { session })
}

/** Writes what an officer said, unless somebody has. @returns the sitting with it, or null. */
export async function saveSittingReview(
  id: string,
  review: StoredSittingReview,
  session: ClientSession,
): Promise<StoredSitting | null> {
  const row = await Sittings.findOneAndUpdate(
    { _id: id, review: null, endedAt: { $ne: null } },
    { $set: { review } },
    { session, returnDocument: 'after' },
  ).lean<SittingDocument>()
  return row && toSitting(row)
}
