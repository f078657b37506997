import type { BookingReason } from '#shared/visits/bookings/reasons.contract'
import type { BookingMove, BookingMover } from '#shared/visits/bookings/states.contract'
import { inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Vault } from '../../platform/vault'
import type { StoredBooking, Terms, Written } from './bookings.model'
import { moveThis } from './moves'
import { sealWords } from './secrets'
import type { Told } from './stepping'

/** Who acts, for which side. */
export interface Official {
  role: Extract<BookingMover, 'desk' | 'prison'>
  staffId: string
  now: Date
  vault: Vault
}

interface Said {
  reason?: BookingReason
  words?: string
  note?: string
  changes?: Partial<Terms>
  written?: Written
}

/** A step as it is told, its words sealed. */
export const told = (one: StoredBooking, { words, note, ...rest }: Said, vault: Vault): Told => ({
  ...rest,
  words: sealWords(
    one.id,
    one.steps + 1,
    { ...(words !== undefined && { words }), ...(note !== undefined && { note }) },
    vault,
  ),
})

/** Somebody else may have dealt with it since it was read. @throws {Refusal} 409 */
export function asRead(one: StoredBooking, steps: number): StoredBooking {
  if (one.steps !== steps) throw new Refusal(409, 'booking-changed')
  return one
}

/** Moves it on, with what is said of it. */
export const move = (
  one: StoredBooking,
  what: BookingMove,
  said: Said,
  by: Official,
): Promise<StoredBooking> =>
  inTransaction(session => moveThis(one, what, by, session, told(one, said, by.vault)))
