import type { Actor } from '#shared/endpoint'
import { Refusal } from '../../platform/errors'
import type { Outside } from '../../platform/outside'
import type { Vault } from '../../platform/vault'
import { type StoredPrison, prisonById } from '../prisons/prisons.model'
import { type StoredBooking, bookingById } from './bookings.model'
import { mayReadBooking } from './bookings.policy'
import { presentDeskBooking } from './desk-presenting'
import type { Official as Acting } from './saying'

/** Somebody at the desk of a county, or in a prison. */
export type Official = Extract<Actor, { role: 'visitClerk' | 'prisonStaff' }>

/** For which side somebody acts. */
export const sideOf = ({ role }: Official) => (role === 'prisonStaff' ? 'prison' : 'desk')

/** Who acts, for which side. */
export const byOf = (actor: Official, outside: Outside, vault: Vault): Acting => ({
  role: sideOf(actor),
  staffId: actor.staffId,
  now: outside.now(),
  vault,
})

/** One that the asker may read. @throws {Refusal} 404 */
export async function readOne(id: string, actor: Official): Promise<StoredBooking> {
  const one = await bookingById(id)
  // "Not yours" sounds like "not there".
  if (!one || !mayReadBooking(actor, one)) throw new Refusal(404, 'no-such-booking')
  return one
}

/** The prison of a booking: nothing is asked of one that is not known. */
export const prisonOf = async ({ prisonId }: StoredBooking): Promise<StoredPrison> =>
  (await prisonById(prisonId))!

/** A booking as the asker opens it. */
export const opened = (one: StoredBooking, actor: Official, outside: Outside, vault: Vault) =>
  presentDeskBooking(one, { now: outside.now(), vault, side: sideOf(actor) })
