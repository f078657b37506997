import { Schema, model } from 'mongoose'
import type { Category } from '#shared/checkins/categories.contract'
import type { Terms } from '#shared/checkins/terms.contract'
import type { Day } from '#shared/time/days'
import type { ClientSession } from '../platform/database'
import { grouped } from '../platform/grouped'

/** Whom a plan is for, as one text. */
export type PlanSubject = `person:${string}` | `category:${string}:${Category}`

export const ofPerson = (personId: string): PlanSubject => `person:${personId}`
export const ofCategory = (countyId: string, category: Category): PlanSubject =>
  `category:${countyId}:${category}`

/** When somebody checks in, from a day on. The one set last holds; none is ever changed. */
export interface StoredPlan {
  id: string
  subject: PlanSubject
  /** In China. */
  firstDay: Day
  /** Null: until another is set. */
  lastDay: Day | null
  /** Null: nothing is to be done. `as-category`: this person has none of his own. */
  terms: Terms | 'as-category' | null
  reason: string
  /** What surprises are drawn from: nobody can know them before, and they can be drawn again. */
  seed: string
  setBy: string
  setAt: Date
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    subject: { type: String, required: true },
    firstDay: { type: String, required: true },
    lastDay: { type: String, default: null },
    terms: { type: Schema.Types.Mixed, default: null },
    reason: { type: String, required: true },
    seed: { type: String, required: true },
    setBy: { type: String, required: true },
    setAt: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ subject: 1, setAt: -1 }) // what was set for this person or category, newest first

const Plans = model('Plan', schema, 'plans')

type Row = Omit<StoredPlan, 'id'> & { _id: string }
const toPlan = ({ _id, ...plan }: Row): StoredPlan => ({ id: _id, ...plan })

/** Every plan that holds on a day between two, or all from a day on; the one set last first. */
export async function plansFor(
  subjects: readonly PlanSubject[],
  from: Day,
  session?: ClientSession,
): Promise<Map<PlanSubject, StoredPlan[]>> {
  const rows = await Plans.find({
    subject: { $in: [...new Set(subjects)] },
    $or: [{ lastDay: null }, { lastDay: { $gte: from } }],
  })
    .sort({ subject: 1, setAt: -1 })
    .session(session ?? null)
    .lean<Row[]>()
  return grouped(rows.map(toPlan), plan => plan.subject)
}

/** Plans by id. */
export async function plansById(
  ids: readonly string[],
  session?: ClientSession,
): Promise<StoredPlan[]> {
  const rows = await Plans.find({ _id: { $in: ids } })
    .session(session ?? null)
    .lean<Row[]>()
  return rows.map(toPlan)
}

/** Adds plans. */
export async function savePlans(plans: readonly StoredPlan[], session: ClientSession) {
  const rows = plans.map(({ id, ...plan }) => ({ _id: id, ...plan }))
  await Plans.insertMany(rows, { session })
}
