import { isNight } from '#shared/reports/reminders.rules'
import { addEvidence } from '../../evidence/records.model'
import { addMessages } from '../../messages/messages.model'
import type { Chore } from '../../platform/chores'
import { type ClientSession, inTransaction } from '../../platform/database'
import { type StoredAttendance, attendanceByIds, changeAttendance } from './attendance.model'
import { notThere, toBeReminded } from './attendance-lists.model'
import { absentEvidence } from './classes.evidence'
import { classesById } from './classes.model'
import { classLetter } from './telling'

/** How many are dealt with in one transaction. */
const GROUP = 200

type Step = (rows: readonly StoredAttendance[], session: ClientSession) => Promise<void>

/** Notes who was not there, and reminds. Two processes at once do it once. */
export async function moveClasses(now: Date): Promise<void> {
  await eachGroup(
    () => notThere(now, GROUP),
    row => row.state === 'invited' && row.closesAt < now && !row.cancelled,
    (rows, session) => noteAbsent(rows, now, session),
  )
  // In the night nobody is told anything; what is due waits until the morning.
  if (isNight(now)) return
  await eachGroup(
    () => toBeReminded(now, GROUP),
    ({ remindAt }) => remindAt !== null && remindAt <= now,
    (rows, session) => remind(rows, now, session),
  )
}

/** Goes through all that is due, a group at a time; what somebody else has dealt with is left alone. */
async function eachGroup(
  due: () => Promise<string[]>,
  isDue: (row: StoredAttendance) => boolean,
  step: Step,
) {
  for (;;) {
    const ids = await due()
    if (ids.length === 0) return
    await inTransaction(async session => {
      const rows = await attendanceByIds(ids, session)
      await step(rows.filter(isDue), session)
    })
    if (ids.length < GROUP) return
  }
}

/** He was not there. That is a fact for an officer to look into, and nothing else. */
async function noteAbsent(rows: readonly StoredAttendance[], now: Date, session: ClientSession) {
  for (const row of rows) {
    await changeAttendance(row, { state: 'absent', absentAt: now, remindAt: null }, session)
  }
  await addEvidence(
    rows.map(({ id }) => absentEvidence(id, now)),
    session,
  )
  await tell(rows, 'class-absent', now, session)
}

async function remind(rows: readonly StoredAttendance[], now: Date, session: ClientSession) {
  for (const row of rows) await changeAttendance(row, { remindAt: null }, session)
  await tell(
    rows.filter(({ state, cancelled }) => state === 'invited' && !cancelled),
    'class-reminder',
    now,
    session,
  )
}

async function tell(
  rows: readonly StoredAttendance[],
  kind: 'class-absent' | 'class-reminder',
  now: Date,
  session: ClientSession,
) {
  const classes = await classesById(rows.map(({ classId }) => classId))
  const byId = new Map(classes.map(one => [one.id, classLetter(kind, one)]))
  const letters = rows.flatMap(({ personId, classId }) => {
    const content = byId.get(classId)
    return content ? [{ personId, content }] : []
  })
  await addMessages(letters, now, session)
}

/** What classes need done by themselves. */
export const classChores: readonly Chore[] = [
  { name: 'classes.move', everyMilliseconds: 30_000, run: moveClasses },
]
