import mongoose from 'mongoose'
import type { CheckInRow } from '../../server/checkins/checkins.model'
import type { StoredTask } from '../../server/checkins/tasks.model'

/** What the checker reads of a stored check-in. */
export type Kept = Pick<
  CheckInRow,
  | 'id'
  | 'personId'
  | 'attemptId'
  | 'takenAt'
  | 'sentAt'
  | 'madeAt'
  | 'receivedAt'
  | 'fixes'
  | 'place'
  | 'punctuality'
  | 'taskId'
  | 'findings'
>

/** What lies in the database after everything has healed. */
export interface Stored {
  checkIns: readonly Kept[]
  tasks: readonly StoredTask[]
  /** Check-ins that were told of, once for each time. */
  told: readonly string[]
  /** Check-ins that are recorded in the evidence, once for each time. */
  recorded: readonly string[]
}

/** Reads everything as a majority of the members has it. */
export async function readStored(): Promise<Stored> {
  const [checkIns, tasks, outbox, evidence] = await Promise.all([
    rows<CheckInRow & { _id: unknown }>('checkins'),
    rows<StoredTask & { _id: unknown }>('tasks'),
    rows<{ subjectId: string }>('outbox', { kind: 'check-in' }),
    rows<{ _id: string }>('evidence', { 'body.kind': 'check-in' }),
  ])
  return {
    checkIns: checkIns.map(row => ({ ...row, id: String(row._id) })),
    tasks: tasks.map(task => ({ ...task, id: String(task._id) })),
    told: outbox.map(({ subjectId }) => subjectId),
    recorded: evidence.map(({ _id }) => _id.slice('check-in:'.length)),
  }
}

const rows = async <Row>(name: string, filter: Record<string, unknown> = {}): Promise<Row[]> =>
  (await mongoose.connection
    .db!.collection(name)
    .find(filter, { readConcern: { level: 'majority' } })
    .toArray()) as Row[]
