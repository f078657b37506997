import type { Chore } from '../../platform/chores'
import { inTransaction } from '../../platform/database'
import type { Outside } from '../../platform/outside'
import type { Vault } from '../../platform/vault'
import { visitsPastEnd } from '../bookings/past-end.model'
import { closeVisit } from './closing'
import { outcomesById } from './outcomes.model'
import { inRoom } from './rooms.actions'
import {
  emptyRoom,
  noteDismissed,
  roomById,
  roomsPastEnd,
  roomsToDismiss,
  saveRoom,
} from './rooms.model'
import { forgetSignals } from './signals.model'
import { noteGone, silentSince } from './sittings.model'
import { tell } from './telling'
import { visitOf } from './visit'

const GROUP = 100

/** A line is seen every ten seconds; so much later whoever held it is gone. */
const SILENT_MILLISECONDS = 30_000

/** Ends visits whose time is over, whether anybody came or not. Two processes at once do it once. */
export async function endVisits(now: Date, vault: Vault): Promise<void> {
  await roomsForNobody(now)
  for (const id of await roomsPastEnd(now, GROUP)) {
    await inRoom(id, async (room, session) => {
      if (room.facts.over !== null) return room
      const over = await tell(
        room,
        { end: 'bridge', about: null, kind: 'end', endAt: null },
        now,
        session,
      )
      await closeVisit(over, { staffId: null }, { now, vault }, session)
      return over
    })
    await forgetSignals(id)
  }
}

/** A visit to which nobody came has a room all the same, so that it is ended like the others. */
async function roomsForNobody(now: Date) {
  const bookings = await visitsPastEnd(now, GROUP)
  const known = await outcomesById(bookings.map(({ id }) => id))
  for (const booking of bookings) {
    const visit = visitOf(booking)
    if (!visit || known.has(visit.id)) continue
    await inTransaction(async session => {
      if (!(await roomById(visit.id, session))) await saveRoom(emptyRoom(visit), session)
    })
  }
}

/** Whoever held a line and went without a word is gone: it was the bridge that failed. */
export async function noteSilence(now: Date): Promise<void> {
  const since = new Date(now.getTime() - SILENT_MILLISECONDS)
  for (const { id, bookingId, seat, process } of await silentSince(since, GROUP)) {
    if (!(await noteGone(id))) continue
    await inRoom(bookingId, async (room, session) => {
      if (room.sittings[seat] !== id) return room
      const lost = { end: 'bridge', about: null, kind: 'lost', endAt: null } as const
      // A page without a line of ours fell silent by itself.
      const before = process === null ? room : await tell(room, lost, now, session)
      return tell(before, { end: 'bridge', about: seat, kind: 'leave', endAt: null }, now, session)
    })
  }
}

/** Has the video service close rooms that are over, until it has. */
async function dismissRooms(calls: Outside['calls'], now: Date): Promise<void> {
  for (const id of await roomsToDismiss(GROUP)) {
    await calls.dismiss(id, now)
    await noteDismissed(id, now)
  }
}

/** What rooms need done by themselves. */
export const roomChores = (calls: () => Outside['calls'], vault: Vault): readonly Chore[] => [
  { name: 'visits.end', everyMilliseconds: 5000, run: now => endVisits(now, vault) },
  { name: 'visits.silence', everyMilliseconds: 10_000, run: noteSilence },
  { name: 'visits.dismiss', everyMilliseconds: 5000, run: now => dismissRooms(calls(), now) },
]
