import { randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '#shared/endpoint'
import type { Bar } from '#shared/visits/rooms/rooms.contract'
import type { Seat } from '#shared/visits/rooms/room-states'
import { windowOf } from '#shared/visits/rooms/windows'
import { inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Outside } from '../../platform/outside'
import { relativeById } from '../relatives/relatives.model'
import { REFUSED, barOf } from './bars'
import { presentRoom } from './presenting'
import { type StoredRoom, emptyRoom, roomById, saveRoom } from './rooms.model'
import { addSitting } from './sittings.model'
import { tell } from './telling'
import type { Visit } from './visit'

/** A browser cannot send headers with a socket, so it brings a ticket that dies at once. */
const TICKET_MILLISECONDS = 30_000

/** Who enters, and by which session. */
export interface Enters {
  seat: Seat
  actor: Actor
  sessionId: string
}

/** Why a seat cannot be taken now; null: it can. */
export async function barFor(
  visit: Visit,
  { seat, actor }: Pick<Enters, 'seat' | 'actor'>,
  { calls, now }: Pick<Outside, 'calls' | 'now'>,
): Promise<Bar | null> {
  const [room, relative] = await Promise.all([roomById(visit.id), relativeById(visit.relativeId)])
  const identityKnown = relative?.verified === true
  return barOf({
    ...{ seat, visit, room, identityKnown, calls, now: now() },
    role: actor.role,
  })
}

/**
 * Takes a seat of a room. Whoever sat there before is put out: a phone that broke is replaced by
 * another one, and a thief of a session does not sit beside its owner.
 *
 * @throws {Refusal} 409 it cannot be taken now.
 */
export async function enter(visit: Visit, enters: Enters, outside: Outside) {
  const bar = await barFor(visit, enters, outside)
  if (bar !== null) throw new Refusal(409, REFUSED[bar])
  const now = outside.now()
  const sittingId = randomUUID()
  const ticket = randomBytes(24).toString('base64url')
  const { closesAt } = windowOf(visit)
  const pass = outside.calls.passFor({
    ...{ bookingId: visit.id, seat: enters.seat, sittingId, now },
    until: closesAt,
  })
  if (pass === null) throw new Refusal(409, 'visit-no-calls-here')

  const room = await inTransaction(async session => {
    const before = (await roomById(visit.id, session)) ?? emptyRoom(visit)
    if (before.facts.over !== null) throw new Refusal(409, 'visit-over')
    const vacated = before.facts.here.includes(enters.seat)
      ? await tell(before, replaced(enters), now, session)
      : before
    const sitting = {
      ...{ id: sittingId, bookingId: visit.id, seat: enters.seat, sessionId: enters.sessionId },
      ...{ ticket, ticketUntil: new Date(now.getTime() + TICKET_MILLISECONDS) },
      ...{ seenAt: null, process: null, expiresAt: closesAt },
    }
    await addSitting(sitting, session)
    const next: StoredRoom = {
      ...vacated,
      sittings: { ...vacated.sittings, [enters.seat]: sittingId },
    }
    await saveRoom(next, session)
    return next
  })
  return {
    ...{ seat: enters.seat, sittingId, room: presentRoom(room), now: now.toISOString() },
    call: pass.kind === 'trtc' ? { kind: pass.kind, ticket } : { ...pass, ticket },
  }
}

const replaced = ({ seat }: Enters) =>
  ({ end: 'bridge', about: seat, kind: 'replaced', endAt: null }) as const
