import { type QueryFilter, Schema, model } from 'mongoose'
import type { Category } from '#shared/checkins/categories.contract'
import type { StudyTarget } from '#shared/courses/assignments.contract'
import type { Day } from '#shared/time/days'
import type { PlanSubject } from '../checkins/plans.model'
import type { TextCursor } from '../platform/cursor'
import type { ClientSession } from '../platform/database'
import { type Part, askTogether } from '../platform/together'
import { gramsAsked } from './lesson-search'

/** What somebody has to study until when. Only its end is ever written. */
export interface StoredAssignment {
  /** The act that made it. */
  id: string
  subject: PlanSubject
  /** Null for a category. */
  personId: string | null
  /** Null for a person. */
  category: Category | null
  countyId: string
  /** Of the person's office, or of the county whose category it is. */
  within: string[]
  /** Organisations in whose lists it stands: those above it, and for a category the offices of the county too. */
  listedFor: string[]
  title: string
  grams: string[]
  lessonIds: string[]
  target: StudyTarget | null
  firstDay: Day
  lastDay: Day
  reason: string
  assignedBy: string
  assignedAt: Date
  ended: StoredAssignmentEnd | null
}

export interface StoredAssignmentEnd {
  at: Date
  staffId: string
  reason: string
  /** As if it had never been: nothing of it is shown to the person. */
  takenBack: boolean
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    subject: { type: String, required: true },
    personId: { type: String, default: null },
    category: { type: String, default: null },
    countyId: { type: String, required: true },
    within: { type: [String], required: true },
    listedFor: { type: [String], required: true },
    title: { type: String, required: true },
    grams: { type: [String], required: true },
    lessonIds: { type: [String], required: true },
    target: { type: Schema.Types.Mixed, default: null },
    firstDay: { type: String, required: true },
    lastDay: { type: String, required: true },
    reason: { type: String, required: true },
    assignedBy: { type: String, required: true },
    assignedAt: { type: Date, required: true },
    ended: { type: Schema.Types.Mixed, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ subject: 1, firstDay: 1 }) // what this person or category has to study
schema.index({ listedFor: 1, lastDay: 1, _id: 1 }) // what stands in the list of this organisation

const Assignments = model('LessonAssignment', schema, 'lesson_assignments')

type Row = Omit<StoredAssignment, 'id'> & { _id: string }
const toAssignment = ({ _id, ...rest }: Row): StoredAssignment => ({ id: _id, ...rest })

/** Under which the offices of a county find what is for its categories. */
export const officesOf = (countyId: string): string => `offices:${countyId}`

/** One assignment, or null. */
export async function assignmentById(
  id: string,
  session?: ClientSession,
): Promise<StoredAssignment | null> {
  const row = await Assignments.findById(id)
    .session(session ?? null)
    .lean<Row>()
  return row && toAssignment(row)
}

/** Assignments by id. */
export async function assignmentsById(ids: readonly string[]): Promise<StoredAssignment[]> {
  return (await Assignments.find({ _id: { $in: ids } }).lean<Row[]>()).map(toAssignment)
}

/** Adds an assignment. @throws a duplicate when the same act came before. */
export async function addAssignment(
  { id, ...assignment }: StoredAssignment,
  session: ClientSession,
) {
  await Assignments.create([{ _id: id, ...assignment }], { session })
}

/** Notes that an assignment was ended. @returns it with that, or null when it had ended before. */
export async function closeAssignment(
  id: string,
  ended: StoredAssignmentEnd,
  session: ClientSession,
): Promise<StoredAssignment | null> {
  const row = await Assignments.findOneAndUpdate(
    { _id: id, ended: null },
    { $set: { ended } },
    { session, returnDocument: 'after' },
  ).lean<Row>()
  return row && toAssignment(row)
}

/** The part of a question that asks what holds today for somebody and his category; what is to be done first comes first. */
export const assignmentsAsked = (
  subjects: readonly PlanSubject[],
  today: Day,
): Part<StoredAssignment> => ({
  model: Assignments,
  match: { subject: { $in: [...subjects] }, firstDay: { $lte: today }, ended: null },
  sort: { lastDay: 1, _id: 1 },
  read: toAssignment,
})

/** The same, asked by itself. */
export const assignmentsHolding = async (
  subjects: readonly PlanSubject[],
  today: Day,
): Promise<StoredAssignment[]> =>
  (await askTogether({ assigned: assignmentsAsked(subjects, today) })).assigned

/** What an official looks for. */
export interface AssignmentSearch {
  list: 'current' | 'over'
  /** Of one person and his category only. */
  subjects?: readonly PlanSubject[] | undefined
  lessonId?: string | undefined
  search?: string | undefined
  after?: TextCursor | null
}

/** One page, soonest end first, or last ended first; one row too many when there is more. */
export async function searchAssignments(
  listedFor: readonly string[],
  asked: AssignmentSearch,
  today: Day,
  limit: number,
): Promise<StoredAssignment[]> {
  const { list, subjects, lessonId, search, after } = asked
  const grams = gramsAsked(search)
  const match: QueryFilter<Row> = {
    listedFor: { $in: [...listedFor] },
    ...(subjects && { subject: { $in: [...subjects] } }),
    ...(lessonId !== undefined && { lessonIds: lessonId }),
    ...(grams.length > 0 && { grams: { $all: grams } }),
  }
  const isOver = { $or: [{ lastDay: { $lt: today } }, { ended: { $ne: null } }] }
  const isCurrent = { lastDay: { $gte: today }, ended: null }
  const forward = list === 'current'
  const rows = await Assignments.find({
    $and: [match, forward ? isCurrent : isOver, after ? beyond(after, forward) : {}],
  })
    .sort(forward ? { lastDay: 1, _id: 1 } : { lastDay: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Row[]>()
  return rows.map(toAssignment)
}

const beyond = ({ text: day, id }: TextCursor, forward: boolean): QueryFilter<Row> =>
  forward
    ? { $or: [{ lastDay: { $gt: day } }, { lastDay: day, _id: { $gt: id } }] }
    : { $or: [{ lastDay: { $lt: day } }, { lastDay: day, _id: { $lt: id } }] }
