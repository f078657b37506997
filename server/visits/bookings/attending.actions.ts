import type { noteAttendance } from '#shared/visits/bookings/desk.contract'
import { missedFrom } from '#shared/visits/bookings/expected'
import type { z } from '#shared/z'
import { inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { type StoredBooking, writeAttention } from './bookings.model'
import { type Official, move, told } from './saying'
import { step } from './stepping'

type Attendance = z.output<(typeof noteAttendance)['input']>

/** Notes who came. */
export async function attend(
  one: StoredBooking,
  { came, words }: Pick<Attendance, 'came' | 'words'>,
  lateMinutes: number | null,
  by: Official,
): Promise<StoredBooking> {
  switch (came) {
    case 'came':
      return move(one, 'check-in', { words }, by)
    case 'did-not-come':
      if (!isMissed(one, lateMinutes, by.now)) throw new Refusal(409, 'visit-not-over')
      return move(one, 'no-show', { reason: 'did-not-come', words }, by)
    case 'not-their-fault':
      return move(one, 'fail', { reason: 'fault-place', words }, by)
  }
}

/** Whether it can be said by now that nobody came. */
export const isMissed = (
  { startsAt, minutes }: StoredBooking,
  lateMinutes: number | null,
  now: Date,
): boolean =>
  startsAt !== null && minutes !== null && now >= missedFrom({ startsAt, minutes }, lateMinutes)

/** Somebody has seen to what changed. */
export const settle = (
  one: StoredBooking,
  note: string,
  { vault, ...by }: Official,
): Promise<StoredBooking> =>
  inTransaction(async session => {
    const after = await step(one, null, told(one, { note }, vault), by, session)
    const attention = one.attention.map(mark => ({ ...mark, settledAt: mark.settledAt ?? by.now }))
    return writeAttention(after, attention, session)
  })
