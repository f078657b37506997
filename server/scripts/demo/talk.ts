import { inTransaction } from '../../platform/database'
import type { Vault } from '../../platform/vault'
import type { StoredBooking } from '../../visits/bookings/bookings.model'
import { beginVisit } from '../../visits/rooms/booking-moves'
import { closeVisit } from '../../visits/rooms/closing'
import { emptyRoom, saveRoom } from '../../visits/rooms/rooms.model'
import { type Told, tell } from '../../visits/rooms/telling'
import { visitOf } from '../../visits/rooms/visit'

const MINUTE = 60_000

/** What both ends and the bridge tell of a visit that goes well, by minutes from its beginning. */
const TALK: readonly [minutes: number, told: Pick<Told, 'end' | 'about' | 'kind'>][] = [
  [-6, { end: 'bridge', about: 'family', kind: 'join' }],
  [-3, { end: 'bridge', about: 'prison', kind: 'join' }],
  [0, { end: 'prison', about: 'family', kind: 'let-in' }],
  [0, { end: 'family', about: 'family', kind: 'media' }],
  [0, { end: 'prison', about: 'prison', kind: 'media' }],
  [28, { end: 'family', about: 'family', kind: 'end' }],
]

/** A visit takes place as visits do, though nobody was there. */
export async function seedTalk(booking: StoredBooking, vault: Vault): Promise<void> {
  const visit = visitOf(booking)
  if (!visit) return
  const begins = visit.startsAt.getTime()
  await inTransaction(async session => {
    let room = emptyRoom(visit)
    await saveRoom(room, session)
    for (const [minutes, told] of TALK) {
      const at = new Date(begins + minutes * MINUTE)
      room = await tell(room, { ...told, endAt: told.end === 'bridge' ? null : at }, at, session)
      if (told.kind === 'let-in') await beginVisit(room, session, { now: at, vault })
    }
    const over = new Date(begins + 28 * MINUTE)
    await closeVisit(room, { staffId: null }, { now: over, vault }, session)
  })
}
