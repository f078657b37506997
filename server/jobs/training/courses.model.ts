import { Schema, model } from 'mongoose'
import type { Free, TrainingFor } from '#shared/jobs/training.contract'
import { pageOf, readCursor } from '../../platform/cursor'
import type { ClientSession } from '../../platform/database'
import { containing } from '../../platform/containing'

/** A course that a county offers. */
export interface StoredCourse {
  id: string
  countyId: string
  within: string[]
  title: string
  provider: string
  about: string
  free: Free
  for: TrainingFor
  addedAt: Date
  /** No more sessions. */
  closedAt: Date | null
  open: boolean
}

const text = { type: String, required: true }

const schema = new Schema(
  {
    _id: text,
    countyId: text,
    within: { type: [String], required: true },
    title: text,
    provider: text,
    about: { type: String, default: '' },
    free: { type: Schema.Types.Mixed, required: true },
    for: text,
    addedAt: { type: Date, required: true },
    closedAt: { type: Date, default: null },
    open: { type: Boolean, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ within: 1, open: 1, addedAt: -1, _id: -1 }) // courses of this county, newest first

const Courses = model('TrainingCourse', schema, 'training_courses')

type Row = Omit<StoredCourse, 'id'> & { _id: string }
const toCourse = ({ _id, ...rest }: Row): StoredCourse => ({ id: _id, ...rest })

/** Courses by id. */
export async function coursesById(
  ids: readonly string[],
  session?: ClientSession,
): Promise<StoredCourse[]> {
  const rows = await Courses.find({ _id: { $in: [...new Set(ids)] } })
    .session(session ?? null)
    .lean<Row[]>()
  return rows.map(toCourse)
}

/** Stores a course, or writes over the one of the same id. */
export async function saveCourse({ id, ...course }: StoredCourse, session: ClientSession) {
  await Courses.replaceOne({ _id: id }, course, { upsert: true, session })
}

/** One page of courses, newest first. */
export async function coursePage(
  scope: { within: string } | null,
  {
    open,
    search,
    after,
  }: { open: boolean; search?: string | undefined; after?: string | undefined },
  limit: number,
) {
  if (!scope) return { courses: [], next: null }
  const from = readCursor(after)
  const older = from && {
    $or: [{ addedAt: { $lt: from.at } }, { addedAt: from.at, _id: { $lt: from.id } }],
  }
  const rows = await Courses.find({
    ...scope,
    open,
    ...(search && { title: containing(search) }),
    ...older,
  })
    .sort({ addedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageOf(rows.map(toCourse), limit, ({ addedAt, id }) => ({
    at: addedAt,
    id,
  }))
  return { courses: page, next }
}
