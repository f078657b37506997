import type { Fault } from '#shared/checkins/faults.contract'
import type { Task } from '#shared/checkins/tasks.contract'

/** A task of this morning that nothing was received for, unless a test says otherwise. */
export const makeTask = (id: string, changes: Partial<Task> = {}): Task => ({
  id,
  personId: `person-of-${id}`,
  personName: `本人${id}`,
  officeId: '53252701',
  officeName: '中枢司法所',
  day: '2026-11-24',
  opensAt: '2026-11-24T00:00:00.000Z',
  closesAt: '2026-11-24T02:00:00.000Z',
  isSurprise: false,
  needs: 1,
  made: 0,
  state: 'missed',
  exemptReason: null,
  outageMinutes: 0,
  fault: null,
  lastCheckIn: null,
  settled: null,
  ...changes,
})

/** The same task after an officer has said what it means. */
export const settled = (task: Task, byName = '马晓东'): Task => ({
  ...task,
  settled: { outcome: 'explained', note: '已电话核实', byName, at: '2026-11-24T05:00:00.000Z' },
})

/** A fault that was reported this morning, unless a test says otherwise. */
export const makeFault = (id: string, changes: Partial<Fault> = {}): Fault => ({
  id,
  personId: `person-of-${id}`,
  personName: `本人${id}`,
  officeId: '53252701',
  officeName: '中枢司法所',
  kind: 'no-signal',
  words: '山里没有信号',
  takenAt: '2026-11-24T02:59:00.000Z',
  receivedAt: '2026-11-24T03:00:00.000Z',
  enteredByName: null,
  taskIds: [],
  answer: null,
  ...changes,
})

/** The same fault after an officer has answered. */
export const answered = (fault: Fault, byName = '马晓东'): Fault => ({
  ...fault,
  answer: { outcome: 'noted', note: '已记录', byName, at: '2026-11-24T05:00:00.000Z' },
})

/** What the server answers when nothing waits. */
export const noTasks = {
  day: '2026-11-24',
  tasks: [],
  next: null,
  counts: { notYet: 0, missed: 0, faults: 0, attention: 0 },
  abilities: { settle: true },
}

/** The same for faults. */
export const noFaults = { faults: [], next: null, abilities: { answer: true } }
