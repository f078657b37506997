import { Schema, model } from 'mongoose'
import type { LegalField, QuestionKind } from '#shared/courses/lessons.contract'
import { type Cursor, pageOf, readCursor } from '../../platform/cursor'
import type { ClientSession } from '../../platform/database'
import { containing } from '../../platform/containing'

/** A question of a county's bank. Only that it was retired is ever written to it. */
export interface StoredQuestion {
  id: string
  countyId: string
  /** Of the county, from the province down. */
  within: string[]
  attemptId: string
  field: LegalField
  kind: QuestionKind
  text: string
  choices: { id: string; text: string }[]
  /** Ids of the right choices; for a question of order all of them, in the right order. */
  key: string[]
  explanation: string
  cite: string
  /** Which question it took the place of. */
  replaces: string | null
  addedBy: string
  addedAt: Date
  retired: { at: Date; staffId: string; reason: string } | null
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    countyId: { type: String, required: true },
    within: { type: [String], required: true },
    attemptId: { type: String, required: true },
    field: { type: String, required: true },
    kind: { type: String, required: true },
    text: { type: String, required: true },
    choices: { type: [Schema.Types.Mixed], required: true },
    key: { type: [String], required: true },
    explanation: { type: String, required: true },
    cite: { type: String, default: '' },
    replaces: { type: String, default: null },
    addedBy: { type: String, required: true },
    addedAt: { type: Date, required: true },
    retired: { type: Schema.Types.Mixed, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ addedBy: 1, attemptId: 1 }, { unique: true }) // a retry stays one question
schema.index({ within: 1, addedAt: -1, _id: -1 }) // the bank, newest first
// What can be drawn in a county, by field and kind.
schema.index({ countyId: 1, field: 1, kind: 1 }, { partialFilterExpression: { retired: null } })

const Questions = model('ExamQuestion', schema, 'exam_questions')

type Row = Omit<StoredQuestion, 'id'> & { _id: string }
const toQuestion = ({ _id, ...rest }: Row): StoredQuestion => ({ id: _id, ...rest })

/** What an official looks for in the bank. */
export interface BankSearch {
  scope: { within: string } | null
  isRetired: boolean
  search: string | undefined
  field: LegalField | undefined
  kind: QuestionKind | undefined
}

/** One page of the bank, newest first. */
export async function bankPage(asked: BankSearch, after: string | undefined, limit: number) {
  const { scope, isRetired, search, field, kind } = asked
  if (!scope) return { questions: [], next: null }
  const rows = await Questions.find({
    ...scope,
    retired: isRetired ? { $ne: null } : null,
    ...(field && { field }),
    ...(kind && { kind }),
    ...(search && { text: containing(search) }),
    ...earlierThan(readCursor(after)),
  })
    .sort({ addedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageOf(rows.map(toQuestion), limit, ({ addedAt, id }) => ({
    at: addedAt,
    id,
  }))
  return { questions: page, next }
}

const earlierThan = (from: Cursor | null) =>
  from && { $or: [{ addedAt: { $lt: from.at } }, { addedAt: from.at, _id: { $lt: from.id } }] }

/** How many questions there are to draw within a scope, by field and kind. */
export async function bankCounts(scope: { within: string } | null) {
  if (!scope) return []
  const rows = await Questions.aggregate<{
    _id: { field: LegalField; kind: QuestionKind }
    count: number
  }>([
    { $match: { ...scope, retired: null } },
    { $group: { _id: { field: '$field', kind: '$kind' }, count: { $sum: 1 } } },
  ])
  return rows.map(({ _id, count }) => ({ ..._id, count }))
}

/** What can be drawn in a county: no more than is needed for drawing. */
export async function drawable(countyId: string, session?: ClientSession) {
  const rows = await Questions.find({ countyId, retired: null }, { field: 1, kind: 1, choices: 1 })
    .sort({ _id: 1 })
    .session(session ?? null)
    .lean<Pick<Row, '_id' | 'field' | 'kind' | 'choices'>[]>()
  return rows.map(({ _id, field, kind, choices }) => ({
    id: _id,
    field,
    kind,
    choices: choices.map(({ id }) => id),
  }))
}

/** Questions by id. */
export async function questionsById(
  ids: readonly string[],
  session?: ClientSession,
): Promise<StoredQuestion[]> {
  const rows = await Questions.find({ _id: { $in: [...new Set(ids)] } })
    .session(session ?? null)
    .lean<Row[]>()
  return rows.map(toQuestion)
}

/** The question of an attempt, or null. */
export async function questionOfAttempt(
  addedBy: string,
  attemptId: string,
): Promise<StoredQuestion | null> {
  const row = await Questions.findOne({ addedBy, attemptId }).lean<Row>()
  return row && toQuestion(row)
}

/** Adds questions. @throws a duplicate when the attempt is stored already. */
export async function addQuestions(questions: readonly StoredQuestion[], session: ClientSession) {
  await Questions.create(
    questions.map(({ id, ...rest }) => ({ _id: id, ...rest })),
    { session, ordered: true },
  )
}

/** Takes a question out of the bank. @returns it with that, or null when it was out. */
export async function retire(
  id: string,
  retired: NonNullable<StoredQuestion['retired']>,
  session: ClientSession,
): Promise<StoredQuestion | null> {
  const row = await Questions.findOneAndUpdate(
    { _id: id, retired: null },
    { $set: { retired } },
    { session, returnDocument: 'after' },
  ).lean<Row>()
  return row && toQuestion(row)
}
