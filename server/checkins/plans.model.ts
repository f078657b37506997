import { Schema, model } from 'mongoose'
import type { Window } from '#shared/checkins/plans.contract'
import type { Day } from '#shared/time/days'
import type { ClientSession } from '../platform/database'

/** When a person checks in each day, from a day on. A later plan takes over; none is ever changed. */
export interface Plan {
  personId: string
  /** In China. */
  firstDay: Day
  /** Null: from this day on there is no daily check-in. */
  window: Window | null
  setBy: string
  setAt: Date
}

const schema = new Schema(
  {
    personId: { type: String, required: true },
    firstDay: { type: String, required: true },
    window: { type: Schema.Types.Mixed, default: null },
    setBy: { type: String, required: true },
    setAt: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, firstDay: -1, setAt: -1 }) // which plan applies on a day

const Plans = model('Plan', schema, 'plans')

/** The windows that apply on a day, by person; who has no plan has no entry. */
export async function plansOn(personIds: readonly string[], day: Day) {
  const rows = await Plans.aggregate<{ _id: string; window: Window | null }>([
    { $match: { personId: { $in: personIds }, firstDay: { $lte: day } } },
    { $sort: { personId: 1, firstDay: -1, setAt: -1 } },
    { $group: { _id: '$personId', window: { $first: '$window' } } },
  ])
  return new Map(rows.flatMap(({ _id, window }) => (window ? [[_id, window] as const] : [])))
}

/** What has been set from a later day on, by person: the first that will apply. */
export async function plansAfter(personIds: readonly string[], day: Day) {
  const rows = await Plans.find({ personId: { $in: personIds }, firstDay: { $gt: day } })
    .sort({ personId: 1, firstDay: -1, setAt: 1 })
    .lean<Plan[]>()
  return new Map(rows.map(({ personId, window, firstDay }) => [personId, { window, firstDay }]))
}

/** The window that applies to one person on a day, or null. */
export const planOn = async (personId: string, day: Day): Promise<Window | null> =>
  (await plansOn([personId], day)).get(personId) ?? null

/** Adds a plan. */
export async function savePlan(plan: Plan, session?: ClientSession): Promise<void> {
  await Plans.create([plan], { ...(session && { session }) })
}

/** Adds many plans: for seeds. */
export async function savePlans(plans: readonly Plan[]): Promise<void> {
  await Plans.collection.insertMany(plans as never[])
}
