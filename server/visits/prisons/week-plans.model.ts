import { Schema, model } from 'mongoose'
import type { WeekPlan } from '#shared/visits/prisons/week-plans.contract'
import type { Day } from '#shared/time/days'
import type { ClientSession } from '../../platform/database'

const text = { type: String, required: true }
const number = { type: Number, required: true }

const schema = new Schema(
  {
    _id: text,
    prisonId: text,
    weekday: number,
    from: text,
    to: text,
    minutes: number,
    gapMinutes: number,
    capacity: { type: Number, default: null },
    firstDay: text,
    lastDay: { type: String, default: null },
    version: number,
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ prisonId: 1, weekday: 1, from: 1 }) // the week of this prison

const Plans = model('VisitWeekPlan', schema, 'visit_week_plans')

type Row = Omit<WeekPlan, 'id'> & { _id: string }
const toPlan = ({ _id, ...rest }: Row): WeekPlan => ({ id: _id, ...rest })

/** The lines of a prison's week that are not over by a day, by weekday and clock. */
export async function plansOf(
  prisonId: string,
  today: Day,
  session?: ClientSession,
): Promise<WeekPlan[]> {
  const rows = await Plans.find({ prisonId })
    .session(session ?? null)
    .sort({ weekday: 1, from: 1 })
    .lean<Row[]>()
  return rows.map(toPlan).filter(({ lastDay }) => lastDay === null || lastDay >= today)
}

/** One line, or null. */
export async function planById(id: string, session?: ClientSession): Promise<WeekPlan | null> {
  const row = await Plans.findById(id)
    .session(session ?? null)
    .lean<Row>()
  return row && toPlan(row)
}

/** Adds a line. */
export async function addPlan({ id, ...row }: WeekPlan, session: ClientSession) {
  await Plans.create([{ _id: id, ...row }], { session })
}

/** Changes a line. @returns false when somebody else did so meanwhile. */
export async function changePlan(
  { id, prisonId: _, version, ...said }: WeekPlan,
  session: ClientSession,
): Promise<boolean> {
  const { modifiedCount } = await Plans.updateOne(
    { _id: id, version: version - 1 },
    { $set: { ...said, version } },
    { session },
  )
  return modifiedCount === 1
}
