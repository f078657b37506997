import { Schema, model } from 'mongoose'
import type { Punctuality } from '#shared/checkins/checkins.contract'
import type { Due } from '#shared/checkins/tasks.rules'
import type { Settlement, TaskState } from '#shared/checkins/tasks.contract'
import type { Terms, Window } from '#shared/checkins/terms.contract'
import type { Day } from '#shared/time/days'
import { type ClientSession, isDuplicate } from '../platform/database'

/** A check-in that was made for a task. */
export interface Made {
  checkInId: string
  /** The day it counts for. */
  day: Day
  punctuality: Punctuality
  receivedAt: Date
}

/** What an officer said of a task that was not done in time. */
export interface StoredSettlement {
  outcome: Settlement
  note: string
  staffId: string
  at: Date
}

/** A check-in that is to be made. Made once for each person, day and slot; what it asks is never changed. */
export interface StoredTask {
  /** Person, day and slot, so that it is made once. */
  id: string
  personId: string
  officeId: string
  within: string[]
  /** In China; the first day of a stretch. */
  day: Day
  planId: string
  opensAt: Date
  closesAt: Date
  /** The part of each day that counts; clock in China. */
  hours: Window
  /** What is told of a surprise before it begins; null for ordinary ones. */
  toldHours: Window | null
  /** When it is worth a reminder; null for never. */
  remindAt: Date | null
  needs: number
  /** Whether it is to be shown who makes it; null or absent for no. */
  identity?: Terms['identity'] | null
  made: Made[]
  state: TaskState
  exemptReason: string | null
  /** Kept when something arrives afterwards. */
  missedAt: Date | null
  /** How long our own service was not there while it was open. */
  outageMinutes: number
  faultId: string | null
  settled: StoredSettlement | null
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    officeId: { type: String, required: true },
    within: { type: [String], required: true },
    day: { type: String, required: true },
    planId: { type: String, required: true },
    opensAt: { type: Date, required: true },
    closesAt: { type: Date, required: true },
    hours: { type: Schema.Types.Mixed, required: true },
    toldHours: { type: Schema.Types.Mixed, default: null },
    remindAt: { type: Date, default: null },
    needs: { type: Number, required: true },
    identity: { type: String, default: null },
    made: { type: [Schema.Types.Mixed], required: true },
    state: { type: String, required: true },
    exemptReason: { type: String, default: null },
    missedAt: { type: Date, default: null },
    outageMinutes: { type: Number, default: 0 },
    faultId: { type: String, default: null },
    settled: { type: Schema.Types.Mixed, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, closesAt: 1 }) // what this person has to do around a day
schema.index({ state: 1, opensAt: 1 }) // what begins now
schema.index({ state: 1, remindAt: 1 }) // of what somebody is to be reminded now
schema.index({ state: 1, closesAt: 1 }) // what ends now
schema.index({ within: 1, state: 1, opensAt: 1, _id: 1 }) // what is still to come within an organisation
// What was missed within an organisation and waits for an officer, oldest first.
schema.index(
  { within: 1, state: 1, closesAt: 1, _id: 1 },
  { partialFilterExpression: { settled: null } },
)
schema.index({ within: 1, 'settled.at': -1, _id: -1 }) // what was settled, newest first

/** For the model files of this feature only. */
export const Tasks = model('Task', schema, 'tasks')

export type TaskRow = Omit<StoredTask, 'id'> & { _id: string }
export const toTask = ({ _id, ...task }: TaskRow): StoredTask => ({ id: _id, ...task })

/** What happened, as the outbox says it. */
export const TASK_CHANGED = 'task'

/** What the rules ask of a task. */
export const dueOf = (task: StoredTask): StoredTask & Due => ({
  ...task,
  isSurprise: task.toldHours !== null,
  doneOn: task.made.map(({ day }) => day),
})

/** Stores tasks that are not there yet; those that are stay as they are. @returns those that were new. */
export async function addTasks(
  tasks: readonly StoredTask[],
  session?: ClientSession,
): Promise<StoredTask[]> {
  const known = new Set<string>(
    await Tasks.distinct('_id', { _id: { $in: tasks.map(({ id }) => id) } }).session(
      session ?? null,
    ),
  )
  const fresh = tasks.filter(({ id }) => !known.has(id))
  if (fresh.length === 0) return []
  const rows = fresh.map(({ id, ...task }) => ({ _id: id, ...task }))
  try {
    await Tasks.collection.insertMany(rows as never[], {
      ordered: false,
      ...(session && { session }),
    })
  } catch (error) {
    // Another process made some of them in between: outside a transaction the rest is stored.
    if (session || !isDuplicate(error)) throw error
  }
  return fresh
}

/** Tasks by id. */
export async function tasksById(
  ids: readonly string[],
  session?: ClientSession,
): Promise<StoredTask[]> {
  const rows = await Tasks.find({ _id: { $in: ids } })
    .session(session ?? null)
    .lean<TaskRow[]>()
  return rows.map(toTask)
}

/** What a person has to do between two instants, by opening. */
export async function tasksBetween(
  personId: string,
  from: Date,
  to: Date,
  session?: ClientSession,
): Promise<StoredTask[]> {
  const rows = await Tasks.find({ personId, closesAt: { $gte: from }, opensAt: { $lt: to } })
    .session(session ?? null)
    .lean<TaskRow[]>()
  return rows.map(toTask).sort((one, other) => one.opensAt.getTime() - other.opensAt.getTime())
}

/** Changes one task. */
export async function changeTask(
  id: string,
  changes: Partial<Omit<StoredTask, 'id'>>,
  session: ClientSession,
): Promise<void> {
  await Tasks.updateOne({ _id: id }, { $set: changes }, { session })
}

/** Changes many tasks alike. */
export async function changeTasks(
  ids: readonly string[],
  changes: Partial<Omit<StoredTask, 'id'>>,
  session: ClientSession,
): Promise<void> {
  await Tasks.updateMany({ _id: { $in: ids } }, { $set: changes }, { session })
}

/** Writes what was made for tasks, and how they stand after it. */
export async function saveMade(tasks: readonly StoredTask[], session: ClientSession) {
  if (tasks.length === 0) return
  const updates = tasks.map(({ id, made, state }) => ({
    updateOne: { filter: { _id: id }, update: { $set: { made, state } } },
  }))
  await Tasks.bulkWrite(updates, { session })
}

/** What the outbox is told of a task that changed. @param why - so that each change is told once. */
export const taskNews = ({ id, within }: StoredTask, why: string, at: Date) => ({
  _id: `${TASK_CHANGED}:${id}:${why}`,
  kind: TASK_CHANGED,
  subjectId: id,
  within,
  at,
})
