import type { BreakReason } from '#shared/visits/rooms/cut-off'
import type { SaidKind } from '#shared/visits/rooms/events'
import type { Signal } from '#shared/visits/rooms/rooms.contract'
import { cutOff, letIn } from '#shared/visits/rooms/rooms.endpoints'
import type { Seat } from '#shared/visits/rooms/room-states'
import { recordAct } from '../../oversight/acts.model'
import { countAttempt } from '../../platform/attempts.model'
import { type ClientSession, inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { type Now, beginVisit } from './booking-moves'
import { closeVisit } from './closing'
import { type StoredRoom, roomById, saveRoom } from './rooms.model'
import { forgetSignals, layDown } from './signals.model'
import { type Sitting, noteCame, noteGone, noteSeen, sittingOf } from './sittings.model'
import { tell } from './telling'

/** Said and signalled from one seat within ten minutes; a page that says more is out of its mind. */
const MOST_SAID = 600
const SAID_SPAN = { milliseconds: 10 * 60_000, from: 'first' } as const

/** Who asks from within a room. */
export interface Sits {
  bookingId: string
  sittingId: string
  sessionId: string
}

/**
 * Whoever sits where he says he sits, and has not been replaced.
 *
 * @throws {Refusal} 404 not his seat, 409 somebody else has it now, 429 asks too often.
 */
export async function seatedAs(
  { bookingId, sittingId, sessionId }: Sits,
  now: Date,
): Promise<{ sitting: Sitting; room: StoredRoom }> {
  const [sitting, room] = await Promise.all([sittingOf(sittingId, sessionId), roomById(bookingId)])
  if (!sitting || !room || sitting.bookingId !== bookingId) throw new Refusal(404, 'no-such-visit')
  if (room.sittings[sitting.seat] !== sittingId) throw new Refusal(409, 'visit-replaced')
  const count = await countAttempt(`visit-said:${sittingId}`, now, SAID_SPAN)
  if (count > MOST_SAID) throw new Refusal(429, 'too-often')
  return { sitting, room }
}

/** Who may say something to whom: the ends to each other, the prison's page to the monitor. */
const HEARD_BY: Record<Seat, readonly Seat[]> = {
  family: ['prison'],
  prison: ['family', 'monitor'],
  monitor: ['prison'],
}

/**
 * Hands a signal to the page on another seat. A family whom nobody has let in gets none, so that no
 * picture of it goes anywhere before.
 *
 * @throws {Refusal} 409 nobody sits there, or nobody has been let in.
 */
export async function handOn(
  sits: Sits,
  { to, signal }: { to: Seat; signal: Signal },
  now: Date,
): Promise<void> {
  const { sitting, room } = await seatedAs(sits, now)
  const target = room.sittings[to]
  if (!HEARD_BY[sitting.seat].includes(to) || target === null || !room.facts.here.includes(to)) {
    throw new Refusal(409, 'visit-nobody-there')
  }
  if (room.facts.over !== null) throw new Refusal(409, 'visit-over')
  if (room.facts.letIn.length === 0) throw new Refusal(409, 'visit-not-let-in')
  await layDown({ bookingId: room.id, from: sitting.seat, to: target, signal }, now)
}

/** Changes a room in one piece. @throws {Refusal} 404 there is none. */
export const inRoom = (
  bookingId: string,
  work: (room: StoredRoom, session: ClientSession) => Promise<StoredRoom>,
): Promise<StoredRoom> =>
  inTransaction(async session => {
    const room = await roomById(bookingId, session)
    if (!room) throw new Refusal(404, 'no-such-visit')
    return work(room, session)
  })

/** What an end says of itself. A page without a line shows with it that it is there. */
export async function say(
  sits: Sits,
  said: { kind: SaidKind; endAt: Date; figures: Readonly<Record<string, number>> },
  now: Date,
): Promise<StoredRoom> {
  const { sitting, room } = await seatedAs(sits, now)
  const { kind, endAt, figures } = said
  const hasNoLine = sitting.process === null
  if (hasNoLine && kind === 'leave') await noteGone(sitting.id)
  if (hasNoLine && kind === 'join') await noteCame(sitting.id, now)
  else if (hasNoLine && kind !== 'leave') await noteSeen([sitting.id], now)
  if (kind === 'here') return room
  const about = sitting.seat
  return inRoom(room.id, async (before, session) => {
    const seen =
      hasNoLine && (kind === 'join' || kind === 'leave')
        ? await tell(before, { end: 'bridge', about, kind, endAt: null }, now, session)
        : before
    return tell(seen, { end: about, about, kind, endAt, figures }, now, session)
  })
}

/**
 * The prison lets the family in: from now on pictures flow, and the visit has begun.
 *
 * @throws {Refusal} 409 the family is not there.
 */
export async function letFamilyIn(
  sits: Sits,
  { staffId, endAt }: { staffId: string; endAt: Date },
  { now, vault }: Now,
): Promise<StoredRoom> {
  const { sitting } = await seatedAs(sits, now)
  if (sitting.seat !== 'prison') throw new Refusal(404, 'no-such-visit')
  return inRoom(sits.bookingId, async (room, session) => {
    if (!room.facts.here.includes('family')) throw new Refusal(409, 'visit-nobody-there')
    if (room.facts.letIn.length > 0) return room
    const next = await tell(
      room,
      { end: 'prison', about: 'family', kind: 'let-in', endAt },
      now,
      session,
    )
    await recordAct({ staffId, act: letIn.id, subjectId: room.id, at: now, details: {} }, session)
    await beginVisit(next, session, { now, vault })
    return next
  })
}

/** Whoever of the prison cuts a visit off, and why. */
export interface CutsOff {
  bookingId: string
  reason: BreakReason
  /** For the family. */
  words: string
  staffId: string
  sessionId: string
  endAt: Date
}

/** Cuts a visit off for good; the prison's page closes the line, whatever the family's page does. */
export async function cutVisitOff(cuts: CutsOff, { now, vault }: Now): Promise<StoredRoom> {
  const { bookingId, reason, words, staffId, sessionId, endAt } = cuts
  const over = await inRoom(bookingId, async (room, session) => {
    if (room.facts.over !== null) throw new Refusal(409, 'visit-over')
    const monitors = room.sittings.monitor
    const end = monitors !== null && (await sittingOf(monitors, sessionId)) ? 'monitor' : 'prison'
    const told = { end, about: null, kind: 'cut-off', endAt, reason } as const
    await recordAct(
      { staffId, act: cutOff.id, subjectId: bookingId, at: now, details: { reason, note: words } },
      session,
    )
    const next = { ...(await tell(room, told, now, session)), words }
    await saveRoom(next, session)
    await closeVisit(next, { staffId }, { now, vault }, session)
    return next
  })
  await forgetSignals(bookingId)
  return over
}

/**
 * An end has finished and ends the visit.
 *
 * @throws {Refusal} 409 they have not met yet: who waits no longer leaves, who will not begin says why.
 */
export async function endTalk(sits: Sits, endAt: Date, { now, vault }: Now): Promise<StoredRoom> {
  const { sitting } = await seatedAs(sits, now)
  if (sitting.seat === 'monitor') throw new Refusal(404, 'no-such-visit')
  const over = await inRoom(sits.bookingId, async (room, session) => {
    if (room.facts.over !== null) throw new Refusal(409, 'visit-over')
    if (!room.facts.hasMet) throw new Refusal(409, 'visit-not-begun')
    const about = sitting.seat
    const next = await tell(room, { end: about, about, kind: 'end', endAt }, now, session)
    await closeVisit(next, { staffId: null }, { now, vault }, session)
    return next
  })
  await forgetSignals(sits.bookingId)
  return over
}
