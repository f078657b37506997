import { Schema, Types, model } from 'mongoose'
import type { QuizAnswer } from '#shared/courses/quizzes.contract'
import type { ClientSession } from '../../platform/database'

/** One go at the questions of a lesson, as they were drawn. */
export interface StoredQuiz {
  id: string
  personId: string
  officeId: string
  within: string[]
  lessonId: string
  version: number
  startedAt: Date
  /** In the order in which they are asked, with their choices in theirs. */
  drawn: { questionId: string; choiceIds: string[] }[]
  /** So many must be right. */
  needed: number
  answered: AnsweredQuiz | null
}

/** What became of it; written once. */
export interface AnsweredQuiz {
  at: Date
  answers: QuizAnswer[]
  right: number
  passed: boolean
}

const schema = new Schema(
  {
    personId: { type: String, required: true },
    officeId: { type: String, required: true },
    within: { type: [String], required: true },
    lessonId: { type: String, required: true },
    version: { type: Number, required: true },
    startedAt: { type: Date, required: true },
    drawn: { type: [Schema.Types.Mixed], required: true },
    needed: { type: Number, required: true },
    answered: { type: Schema.Types.Mixed, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
// One go at a time.
schema.index(
  { personId: 1, lessonId: 1 },
  { unique: true, partialFilterExpression: { answered: null } },
)
schema.index({ personId: 1, startedAt: -1 }) // what this person was asked, newest first

const Quizzes = model('StudyQuiz', schema, 'study_quizzes')

type Row = Omit<StoredQuiz, 'id'> & { _id: Types.ObjectId }
const toQuiz = ({ _id, ...row }: Row): StoredQuiz => ({ id: String(_id), ...row })

export const newQuizId = (): string => String(new Types.ObjectId())

/** The go that a person has begun and not ended, or null. */
export async function openQuizOf(personId: string, lessonId: string): Promise<StoredQuiz | null> {
  const row = await Quizzes.findOne({ personId, lessonId, answered: null }).lean<Row>()
  return row && toQuiz(row)
}

/** Stores a go. @throws a duplicate when another one has begun just now. */
export async function addQuiz({ id, ...quiz }: StoredQuiz): Promise<void> {
  await Quizzes.create([{ _id: id, ...quiz }])
}

/** One go, or null. */
export async function quizById(id: string, session?: ClientSession): Promise<StoredQuiz | null> {
  const row = await Quizzes.findById(id)
    .session(session ?? null)
    .lean<Row>()
  return row && toQuiz(row)
}

/** Goes by id. */
export async function quizzesById(ids: readonly string[]): Promise<StoredQuiz[]> {
  const known = ids.filter(id => Types.ObjectId.isValid(id))
  const rows = await Quizzes.find({ _id: { $in: known } }).lean<Row[]>()
  return rows.map(toQuiz)
}

/** Writes what became of a go, once. @returns whether it was this time. */
export async function endQuiz(
  id: string,
  answered: AnsweredQuiz,
  session: ClientSession,
): Promise<boolean> {
  const done = await Quizzes.updateOne(
    { _id: id, answered: null },
    { $set: { answered } },
    { session },
  )
  return done.modifiedCount > 0
}
