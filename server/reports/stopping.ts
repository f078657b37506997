import type { FaultOutcome } from '#shared/checkins/faults.contract'
import { dayInChina } from '#shared/time/days'
import { boundsOf } from '../checkins/days'
import type { ClientSession } from '../platform/database'
import { addToOutbox } from '../platform/outbox.model'
import { changeDuty, dutyNews, stoppedBy, wantedBetween } from './duties.model'
import { writeDutySettlement } from './review.actions'

/** A fault that was reported. */
interface Reported {
  faultId: string
  personId: string
  now: Date
}

/**
 * Stops the clock of the reports whose last day a fault falls on: a technical fault is never a breach.
 *
 * @param began - when it began, which may be some days ago.
 */
export async function stopDuties(
  { faultId, personId, now }: Reported,
  began: Date,
  session: ClientSession,
): Promise<void> {
  const [from] = boundsOf(dayInChina(began))
  const [, to] = boundsOf(dayInChina(now))
  const duties = await wantedBetween(personId, [from, to], session)
  for (const duty of duties.filter(({ state, dueAt }) => state !== 'fault' && dueAt >= began)) {
    await changeDuty(duty, { state: 'fault', faultId, remindAt: null }, session)
    await addToOutbox([dutyNews(duty, `fault:${faultId}`, now)], session)
  }
}

/** Settles what a fault stopped, as the officer answered it; the answer itself is told by the caller. */
export async function settleStopped(
  { faultId, personId, now }: Reported,
  { outcome, note, staffId }: { outcome: FaultOutcome; note: string; staffId: string },
  session: ClientSession,
): Promise<void> {
  const word = {
    outcome: outcome === 'follow-up' ? ('follow-up' as const) : ('technical' as const),
    ...{ note, staffId, at: now },
  }
  for (const duty of await stoppedBy({ faultId, personId }, session)) {
    await writeDutySettlement(duty, word, session)
  }
}
