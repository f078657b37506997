import type {
  approveBooking,
  checkBooking,
  enterAnswer,
} from '#shared/visits/bookings/desk.contract'
import { holdUntil } from '#shared/visits/bookings/expected'
import type { BookingReason } from '#shared/visits/bookings/reasons.contract'
import type { z } from '#shared/z'
import { type ClientSession, inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { knownYears } from '../prisons/holidays'
import { giveBackRoom } from '../prisons/room-takings.model'
import type { StoredPrison } from '../prisons/prisons.model'
import type { StoredBooking } from './bookings.model'
import { grantedTerms } from './granting'
import { moveThis } from './moves'
import { roomFor } from './rooms-for'
import { type Official, move, told } from './saying'
import { step } from './stepping'

type Decision = z.output<(typeof checkBooking)['input']>['decision']

/** The desk has looked at a request. */
export async function check(
  one: StoredBooking,
  decision: Decision,
  prison: StoredPrison,
  by: Official,
): Promise<StoredBooking> {
  const { startsAt } = one
  if (startsAt === null) throw new Refusal(409, 'booking-changed')
  const promised = { rules: prison.rules, holidays: await knownYears(), now: by.now, startsAt }
  switch (decision.kind) {
    case 'forward':
      return forward(one, decision, holdUntil('forwarded', promised), by)
    case 'return': {
      const written = { holdUntil: holdUntil('returned', promised) }
      return move(one, 'return', { ...spoken(decision), written }, by)
    }
    case 'ineligible':
      return move(one, 'find-ineligible', spoken(decision), by)
  }
}

const spoken = <T extends BookingReason>({ reason, words }: { reason: T; words: string }) => ({
  reason,
  words,
})

const forward = (
  one: StoredBooking,
  { roomId, note }: Extract<Decision, { kind: 'forward' }>,
  hold: Date | null,
  by: Official,
): Promise<StoredBooking> =>
  inTransaction(async session => {
    const changes = roomId === null ? {} : await otherRoom(one, roomId, session)
    const written = { holdUntil: hold, reached: true }
    return moveThis(one, 'forward', by, session, told(one, { note, changes, written }, by.vault))
  })

/** Changes the room at the time that is held. @throws {Refusal} 409 it is taken. */
async function otherRoom(one: StoredBooking, roomId: string | null, session: ClientSession) {
  if (roomId === one.roomId) return {}
  if (one.place !== 'bureau' || one.startsAt === null) throw new Refusal(409, 'booking-changed')
  if (one.roomId !== null) await giveBackRoom(one.roomId, one.startsAt, session)
  if (roomId === null) return { roomId }
  const got = await roomFor(one, { roomId }, session)
  if (got === 'none' || got.roomId === null) throw new Refusal(409, 'no-room-free')
  return got
}

/** Sets another room. */
export const changeRoom = (
  one: StoredBooking,
  roomId: string | null,
  { vault, ...by }: Official,
): Promise<StoredBooking> =>
  inTransaction(async session => {
    const changes = await otherRoom(one, roomId, session)
    return step(one, null, told(one, { changes }, vault), by, session)
  })

type Granted = Pick<
  z.output<(typeof approveBooking)['input']>,
  'slotId' | 'minutes' | 'companions' | 'words'
> & { note?: string }

/** The prison says yes, to what it grants. */
export const approve = (
  one: StoredBooking,
  { words, note, ...granted }: Granted,
  by: Official,
): Promise<StoredBooking> =>
  inTransaction(async session => {
    const { changes, month } = await grantedTerms(one, granted, by, session)
    const said = { words, changes, written: { month }, ...(note !== undefined && { note }) }
    return moveThis(one, 'approve', by, session, told(one, said, by.vault))
  })

/** The prison says no, or takes its word back. */
export const sayNo = (
  one: StoredBooking,
  what: 'refuse' | 'cancel',
  said: { reason: BookingReason; words: string; note?: string },
  by: Official,
): Promise<StoredBooking> => move(one, what, said, by)

type Answer = z.output<(typeof enterAnswer)['input']>

/** What a prison without accounts has answered. */
export const enter = (
  one: StoredBooking,
  { answer, heardFrom }: Pick<Answer, 'answer' | 'heardFrom'>,
  by: Official,
): Promise<StoredBooking> => {
  const { kind, ...said } = answer
  return kind === 'approve'
    ? approve(one, { ...(said as Granted), note: heardFrom }, by)
    : sayNo(
        one,
        'refuse',
        { ...(said as { reason: BookingReason; words: string }), note: heardFrom },
        by,
      )
}
