import { isNight } from '#shared/reports/reminders.rules'
import { parameters } from '#shared/law/parameters'
import type { JobMatch } from '#shared/jobs/wishes.contract'
import { type Day, clockInChina, dayInChina, daysAfter } from '#shared/time/days'
import { addMessage } from '../messages/messages.model'
import { addPrompt } from '../messages/prompts.model'
import { personById } from '../people/people.model'
import type { Chore } from '../platform/chores'
import { inTransaction } from '../platform/database'
import type { Vault } from '../platform/vault'
import { viewOf } from './browsing-view'
import { matchesFor } from './matching'
import { type StoredWishes, dropWishes, noteLooked, wishesBefore } from './wishes.model'

/** How many are looked through in one go. */
const GROUP = 100

/** Looks once a day what is new for each who wishes something. @param vault - opens what forbids a place. */
export const matchingChore = (vault: Vault): Chore => ({
  name: 'jobs.match',
  everyMilliseconds: 60_000,
  run: now => tellMatches(now, vault),
})

/**
 * Tells each person once a day what is new and fits well; never at night. Two processes at once tell
 * it once, and a day on which nobody was there is made good by the next.
 */
export async function tellMatches(now: Date, vault: Vault): Promise<void> {
  const today = dayInChina(now)
  if (isNight(now) || clockInChina(now) < parameters.jobNews.value.clock) return
  for (;;) {
    const waiting = await wishesBefore(today, GROUP)
    for (const one of waiting) await tell(one, today, now, vault)
    if (waiting.length < GROUP) return
  }
}

async function tell(stored: StoredWishes, today: Day, now: Date, vault: Vault): Promise<void> {
  const { personId } = stored
  if (!(await personById(personId))) return dropWishes(personId)
  const found = isSoon(stored, today) ? await goodMatches(stored, now, vault) : []
  await inTransaction(async session => {
    const isOurs = await noteLooked(stored, { day: today, now }, session)
    if (!isOurs || found.length === 0) return
    const first = found.slice(0, parameters.jobNews.value.most)
    const offers = first.map(({ offer: { id, title } }) => ({ id, title }))
    await addMessage(personId, now, { kind: 'job-matches', count: found.length, offers }, session)
    await addPrompt({ topic: 'job-match', about: today, personId, at: now }, session)
  })
}

/** Who cannot work for a long time yet is not told of what will be gone by then. */
const isSoon = ({ wishes: { fromDay } }: StoredWishes, today: Day): boolean =>
  fromDay === null || fromDay <= daysAfter(today, parameters.jobNews.value.daysAhead)

async function goodMatches(
  { personId, wishes, lookedAt }: StoredWishes,
  now: Date,
  vault: Vault,
): Promise<JobMatch[]> {
  const view = await viewOf(personId, { now, vault, townshipId: wishes.townshipId })
  const found = await matchesFor(wishes, view, lookedAt)
  return found.filter(({ score }) => score >= parameters.jobNews.value.leastScore)
}
