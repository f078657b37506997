import type { Chore } from '../../platform/chores'
import type { Vault } from '../../platform/vault'
import { findEndedDocuments } from './documents'
import { tellBookings } from './facts'
import { matchChore } from './list-matching'
import { makeSlots } from './making-slots'
import { allPrisons } from './prisons.model'
import { forgetTakings } from './room-takings.model'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** When a room was taken stays in its calendar for so long. */
const CALENDAR_DAYS = 62

/** Times of every prison as far ahead as its rules say. */
async function makeAllSlots(now: Date): Promise<void> {
  for (const prison of await allPrisons()) await makeSlots(prison, now)
}

/** What prisons do by themselves. @param vault - opens whom claims name. */
export const prisonChores = (vault: Vault): readonly Chore[] => [
  matchChore(vault),
  { name: 'visits.make-slots', everyMilliseconds: 10 * MINUTE, run: makeAllSlots },
  { name: 'visits.tell-bookings', everyMilliseconds: 5000, run: tellBookings },
  { name: 'visits.ended-documents', everyMilliseconds: 60 * MINUTE, run: findEndedDocuments },
  {
    name: 'visits.forget-takings',
    everyMilliseconds: DAY,
    run: now => forgetTakings(new Date(now.getTime() - CALENDAR_DAYS * DAY)),
  },
]
