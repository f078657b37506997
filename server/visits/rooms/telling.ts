import type { BreakReason } from '#shared/visits/rooms/cut-off'
import { type EventEnd, type EventKind, moveOf } from '#shared/visits/rooms/events'
import { type Seat, afterMove } from '#shared/visits/rooms/room-states'
import { addEvidence } from '../../evidence/records.model'
import type { ClientSession } from '../../platform/database'
import { MOST_EVENTS, addEvent, eventId } from './events.model'
import { visitEventEvidence } from './rooms.evidence'
import { type StoredRoom, saveRoom } from './rooms.model'

/** Something that is told of a visit. */
export interface Told {
  /** Who tells it. */
  end: EventEnd
  /** Whom it is about; null: nobody, or both. */
  about: Seat | null
  kind: EventKind
  /** By the clock of whoever tells it; null where we tell it ourselves. */
  endAt: Date | null
  figures?: Readonly<Record<string, number>>
  reason?: BreakReason
}

/**
 * Stores something that was told of a visit, with its proof and what it does to the room. Nothing is
 * told of a visit that is over, and nothing more than `MOST_EVENTS` but its end.
 *
 * @returns the room as it is then.
 */
export async function tell(
  room: StoredRoom,
  { end, about, kind, endAt, figures = {}, reason = undefined }: Told,
  now: Date,
  session: ClientSession,
): Promise<StoredRoom> {
  const isFinal = kind === 'end' || kind === 'cut-off'
  if (room.facts.over !== null || (room.told >= MOST_EVENTS && !isFinal)) return room
  const event = {
    id: eventId(room.id, room.told + 1),
    bookingId: room.id,
    ...{ end, about, kind, at: now, endAt, figures },
    reason: reason ?? null,
  }
  await addEvent(event, session)
  await addEvidence([visitEventEvidence(event)], session)
  const move = moveOf(event)
  const facts = move === null ? room.facts : afterMove(room.facts, move)
  const next = {
    ...room,
    facts,
    told: room.told + 1,
    reason: event.reason ?? room.reason,
    overAt: facts.over === null ? null : now,
  }
  await saveRoom(next, session)
  return next
}
