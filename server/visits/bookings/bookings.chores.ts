import { dayInChina, daysAfter, instantInChina } from '#shared/time/days'
import type { Chore } from '../../platform/chores'
import { inTransaction } from '../../platform/database'
import type { Vault } from '../../platform/vault'
import { nearestFree } from '../prisons/slots.model'
import { holdsOver, lineAt, prisonsWithLines, wishesOver } from './booking-counts.model'
import { type StoredBooking, bookingsById } from './bookings.model'
import { moveThis } from './moves'
import { askToRemind, settleReminders } from './reminding'
import { offerSlot } from './waiting'

/** How many are dealt with in one round. */
const GROUP = 100

/** So many of a line are looked at in one round, and so many times for each of them. */
const MOST_IN_LINE = 50
const MOST_TRIED = 10

const MINUTE_MILLISECONDS = 60_000

const system = (now: Date, vault: Vault) => ({ role: 'system', staffId: null, now, vault }) as const

/**
 * Lets go of times whose hold is over, each with a word to the family, and at once to whoever stands in
 * line. Two processes at once do it once.
 */
export async function releaseHolds(now: Date, vault: Vault): Promise<void> {
  for (const id of await holdsOver(now, GROUP)) {
    await inTransaction(async session => {
      const [one] = await bookingsById([id], session)
      if (!one?.holdUntil || one.holdUntil > now || !one.open) return
      await moveThis(one, 'lapse', system(now, vault), session, { reason: 'hold-over' })
    })
  }
  for (const id of await wishesOver(dayInChina(now), GROUP)) {
    await inTransaction(async session => {
      const [one] = await bookingsById([id], session)
      if (one?.state !== 'waiting') return
      await moveThis(one, 'lapse', system(now, vault), session, { reason: 'wish-over' })
    })
  }
}

/** Offers times that have become free in other ways: a new week, another terminal, a block that was lifted. */
export async function offerFreeTimes(now: Date, vault: Vault): Promise<void> {
  for (const prisonId of await prisonsWithLines()) {
    for (const one of await lineAt(prisonId, MOST_IN_LINE)) await offerWithin(one, { now, vault })
  }
}

/** Looks through the days that somebody wishes for; what is free there goes to whoever waits longest for it. */
async function offerWithin(
  { id, prisonId, wish }: StoredBooking,
  by: { now: Date; vault: Vault },
): Promise<void> {
  if (!wish) return
  const first = instantInChina(wish.fromDay, '00:00')
  const end = instantInChina(daysAfter(wish.toDay, 1), '00:00')
  let from = first > by.now ? first : by.now
  for (let tries = 0; tries < MOST_TRIED; tries++) {
    const slot = await nearestFree(prisonId, from, end)
    if (!slot) return
    const got = await inTransaction(session => offerSlot(slot.id, by, session))
    if (got?.id === id) return
    // Nobody in line can take it: on to the next. Somebody else has: there may be another place in it.
    from = got ? slot.startsAt : new Date(slot.startsAt.getTime() + MINUTE_MILLISECONDS)
  }
}

/** What bookings need done by themselves. */
export const bookingChores = (vault: Vault): readonly Chore[] => [
  { name: 'visits.release', everyMilliseconds: 20_000, run: now => releaseHolds(now, vault) },
  { name: 'visits.offer', everyMilliseconds: 30_000, run: now => offerFreeTimes(now, vault) },
  { name: 'visits.remind', everyMilliseconds: 20_000, run: askToRemind },
  { name: 'visits.reminded', everyMilliseconds: 30_000, run: settleReminders },
]
