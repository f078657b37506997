import { proposeOutcome } from '#shared/visits/rooms/outcome'
import { addEvidence } from '../../evidence/records.model'
import type { ClientSession } from '../../platform/database'
import { prisonById } from '../prisons/prisons.model'
import { type Now, settleBooking } from './booking-moves'
import { eventsOf } from './events.model'
import { addOutcome } from './outcomes.model'
import { outcomeEvidence } from './rooms.evidence'
import type { StoredRoom } from './rooms.model'

/**
 * Says what a visit that is over came to, from what both ends and the bridge told, and moves the
 * booking where that needs nobody's word: it took place, or it did not and the family is not at fault.
 * What could be held against the family waits for the prison.
 *
 * @param by - who cut it off; null: nobody did.
 */
export async function closeVisit(
  room: StoredRoom,
  by: { staffId: string | null },
  { now, vault }: Now,
  session: ClientSession,
): Promise<void> {
  const [events, prison] = [
    await eventsOf(room.id, session),
    await prisonById(room.prisonId, session),
  ]
  const lateMinutes = prison?.rules.lateMinutes ?? null
  const { startsAt, minutes, id, relativeId, prisonId, countyId } = room
  const outcome = {
    ...proposeOutcome(events, { startsAt, minutes, lateMinutes }),
    ...{ id, relativeId, prisonId, countyId },
    proposedAt: now,
    prison: [],
    family: [],
  }
  await addOutcome(outcome, session)
  await addEvidence([outcomeEvidence(outcome)], session)
  await settleBooking(room, outcome, by, { now, vault }, session)
}
