import { Schema, model } from 'mongoose'
import type { StudyTarget } from '#shared/courses/assignments.contract'
import type { ClientSession } from '../platform/database'

/** Lessons that belong together, to be assigned at once. */
export interface StoredStudyPlan {
  id: string
  countyId: string
  within: string[]
  title: string
  lessonIds: string[]
  target: StudyTarget | null
  savedBy: string
  savedAt: Date
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    countyId: { type: String, required: true },
    within: { type: [String], required: true },
    title: { type: String, required: true },
    lessonIds: { type: [String], required: true },
    target: { type: Schema.Types.Mixed, default: null },
    savedBy: { type: String, required: true },
    savedAt: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ within: 1, title: 1, _id: 1 }) // the plans of this county, by title

const Plans = model('StudyPlan', schema, 'study_plans')

type Row = Omit<StoredStudyPlan, 'id'> & { _id: string }
const toPlan = ({ _id, ...rest }: Row): StoredStudyPlan => ({ id: _id, ...rest })

/** So many a county has at most. */
export const MOST_PLANS = 200

/** One plan, or null. */
export async function studyPlanById(id: string): Promise<StoredStudyPlan | null> {
  const row = await Plans.findById(id).lean<Row>()
  return row && toPlan(row)
}

/** Plans within a scope, by title. */
export async function studyPlansWithin(
  scope: { within: string } | null,
): Promise<StoredStudyPlan[]> {
  if (!scope) return []
  const rows = await Plans.find(scope).sort({ title: 1, _id: 1 }).limit(MOST_PLANS).lean<Row[]>()
  return rows.map(toPlan)
}

/** Writes a plan, new or not. */
export async function writeStudyPlan({ id, ...plan }: StoredStudyPlan, session: ClientSession) {
  await Plans.replaceOne({ _id: id }, plan, { upsert: true, session })
}

/** Removes a plan. @returns whether it was there. */
export async function dropStudyPlan(id: string, session: ClientSession): Promise<boolean> {
  return (await Plans.deleteOne({ _id: id }, { session })).deletedCount > 0
}
