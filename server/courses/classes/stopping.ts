import type { FaultOutcome } from '#shared/checkins/faults.contract'
import { dayInChina } from '#shared/time/days'
import { boundsOf } from '../../checkins/days'
import { addEvidence } from '../../evidence/records.model'
import type { ClientSession } from '../../platform/database'
import { attendanceClosingFrom, changeAttendance, stoppedByFault } from './attendance.model'
import { absenceSettledEvidence } from './classes.evidence'
import { classesById } from './classes.model'

/** A fault that was reported. */
interface Reported {
  faultId: string
  personId: string
  now: Date
}

/**
 * Notes a fault with the classes of the days that it falls on: a technical fault is never a breach. Who
 * was not there yet can still sign in.
 *
 * @param began - when it began, which may be some days ago.
 */
export async function stopClasses(
  { faultId, personId, now }: Reported,
  began: Date,
  session: ClientSession,
): Promise<void> {
  const [, to] = boundsOf(dayInChina(now))
  const rows = await attendanceClosingFrom(personId, began, session)
  const classes = new Map(
    (await classesById(rows.map(({ classId }) => classId))).map(c => [c.id, c]),
  )
  const isThen = (classId: string) => (classes.get(classId)?.from ?? to) < to
  for (const row of rows) {
    const canStop = row.state === 'invited' || (row.state === 'absent' && !row.settled)
    if (canStop && isThen(row.classId)) {
      await changeAttendance(row, { state: 'fault', faultId }, session)
    }
  }
}

/** Settles what a fault stopped, as the officer answered it; the answer itself is told by the caller. */
export async function settleStoppedClasses(
  { faultId, personId, now }: Reported,
  { outcome, note, staffId }: { outcome: FaultOutcome; note: string; staffId: string },
  session: ClientSession,
): Promise<void> {
  const word = {
    outcome: outcome === 'follow-up' ? ('follow-up' as const) : ('technical' as const),
    ...{ note, staffId, at: now },
  }
  for (const row of await stoppedByFault({ faultId, personId }, session)) {
    // Who came after all needs no word.
    if (row.state !== 'fault') continue
    await changeAttendance(row, { state: 'settled', settled: word }, session)
    await addEvidence([absenceSettledEvidence(row.id, word)], session)
  }
}
