import { type QueryFilter, Schema, model } from 'mongoose'
import type { LessonList } from '#shared/courses/editing.contract'
import type { Audience, LegalField, LessonContent, Stage } from '#shared/courses/lessons.contract'
import { type Cursor, pageOf, readCursor } from '../platform/cursor'
import type { ClientSession } from '../platform/database'
import { gramsAsked } from './lesson-search'

/** What lists show of a lesson: of its draft, else of the version that was published last. */
export interface LessonFace {
  title: string
  field: LegalField
  stages: Stage[]
  audience: Audience
  minutes: number
  questions: number
  /** What it is found by. */
  grams: string[]
}

/** A lesson as those who write it know it; what is read lies in its versions. */
export interface StoredLesson extends LessonFace {
  id: string
  countyId: string
  /** Ids from the province down to the county. */
  within: string[]
  /** Counts each change. */
  revision: number
  draft: LessonContent | null
  hasDraft: boolean
  /** Number of the version that was published last; 0: none was. */
  newest: number
  /** From when on there is something to read; null when there is not, and will not be. */
  firstFrom: Date | null
  /** When the newest version begins to be read. */
  newestFrom: Date | null
  withdrawnAt: Date | null
  changedAt: Date
  changedBy: string
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    countyId: { type: String, required: true },
    within: { type: [String], required: true },
    revision: { type: Number, required: true },
    draft: { type: Schema.Types.Mixed, default: null },
    hasDraft: { type: Boolean, required: true },
    newest: { type: Number, required: true },
    title: { type: String, required: true },
    field: { type: String, required: true },
    stages: { type: [String], required: true },
    audience: { type: String, required: true },
    minutes: { type: Number, required: true },
    questions: { type: Number, required: true },
    grams: { type: [String], required: true },
    firstFrom: { type: Date, default: null },
    newestFrom: { type: Date, default: null },
    withdrawnAt: { type: Date, default: null },
    changedAt: { type: Date, required: true },
    changedBy: { type: String, required: true },
  },
  {
    strict: 'throw',
    strictQuery: 'throw',
    autoIndex: false,
    versionKey: false,
    minimize: false,
  },
)
schema.index({ within: 1, changedAt: -1, _id: -1 }) // what this county wrote, last changed first
schema.index({ grams: 1 }) // which lessons have these words

const Lessons = model('Lesson', schema, 'lessons')

type Row = Omit<StoredLesson, 'id'> & { _id: string }
const toLesson = ({ _id, ...rest }: Row): StoredLesson => ({ id: _id, ...rest })

/** One lesson, or null. */
export async function lessonById(
  id: string,
  session?: ClientSession,
): Promise<StoredLesson | null> {
  const row = await Lessons.findById(id)
    .session(session ?? null)
    .lean<Row>()
  return row && toLesson(row)
}

/** Adds a lesson. @throws a duplicate when there is one of this id. */
export async function addLesson({ id, ...lesson }: StoredLesson, session: ClientSession) {
  await Lessons.create([{ _id: id, ...lesson }], { session })
}

/** Changes a lesson unless somebody else did meanwhile. @returns it as it is now; null when somebody did. */
export async function changeLesson(
  { id, revision }: Pick<StoredLesson, 'id' | 'revision'>,
  changes: Partial<Omit<StoredLesson, 'id' | 'countyId' | 'within' | 'revision'>>,
  session: ClientSession,
): Promise<StoredLesson | null> {
  const row = await Lessons.findOneAndUpdate(
    { _id: id, revision },
    { $set: changes, $inc: { revision: 1 } },
    { session, returnDocument: 'after' },
  ).lean<Row>()
  return row && toLesson(row)
}

/** Removes a lesson that was never published. @returns whether it was there. */
export async function dropLesson(
  { id, revision }: Pick<StoredLesson, 'id' | 'revision'>,
  session: ClientSession,
): Promise<boolean> {
  const { deletedCount } = await Lessons.deleteOne({ _id: id, revision, newest: 0 }, { session })
  return deletedCount > 0
}

/** What an official looks for. */
export interface LessonSearch {
  list: LessonList
  search?: string | undefined
  field?: LegalField | undefined
  stage?: Stage | undefined
  audience?: Audience | undefined
  after?: string | undefined
}

/** One page, last changed first, without drafts, and how many there are in all. */
export async function searchLessons(
  scope: { within: string } | null,
  asked: LessonSearch,
  now: Date,
  limit: number,
) {
  if (!scope) return { lessons: [], next: null, total: 0 }
  const match = { ...scope, ...wanted(asked, now) }
  const from = readCursor(asked.after)
  const [rows, total] = await Promise.all([
    Lessons.find(from ? { $and: [match, beyond(from)] } : match, { draft: 0, grams: 0 })
      .sort({ changedAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<Row[]>(),
    Lessons.countDocuments(match),
  ])
  const { page, next } = pageOf(rows, limit, ({ changedAt, _id }) => ({ at: changedAt, id: _id }))
  return { lessons: page.map(toLesson), next, total }
}

const beyond = ({ at, id }: Cursor): QueryFilter<Row> => ({
  $or: [{ changedAt: { $lt: at } }, { changedAt: at, _id: { $lt: id } }],
})

function wanted(asked: LessonSearch, now: Date): QueryFilter<Row> {
  const grams = gramsAsked(asked.search)
  return {
    ...inList(asked.list, now),
    ...(asked.field && { field: asked.field }),
    ...(asked.stage && { stages: asked.stage }),
    ...(asked.audience && { audience: asked.audience }),
    ...(grams.length > 0 && { grams: { $all: grams } }),
  }
}

function inList(list: LessonList, now: Date): QueryFilter<Row> {
  switch (list) {
    case 'all':
      return {}
    case 'read':
      return { withdrawnAt: null, firstFrom: { $lte: now } }
    case 'coming':
      return { withdrawnAt: null, newestFrom: { $gt: now } }
    case 'draft':
      return { hasDraft: true }
    case 'withdrawn':
      return { withdrawnAt: { $ne: null } }
  }
}
