import type { JobMatch } from '#shared/jobs/wishes.contract'
import type { Wishes } from '#shared/jobs/wishes.contract'
import { matchOf } from '#shared/jobs/matching.rules'
import { type View, searchIn } from './browsing-view'
import { offeredFor } from './browsing.model'
import { presentOffers } from './presenting-offers'

/**
 * What is offered that fits, the best first; where two fit as well, the newer one.
 *
 * @param since - only what was opened after.
 */
export async function matchesFor(wishes: Wishes, view: View, since?: Date): Promise<JobMatch[]> {
  const postings = await offeredFor(searchIn(view, {}), since)
  const offers = await presentOffers(postings, view)
  return offers
    .flatMap(offer => {
      const match = matchOf(wishes, offer)
      return match ? [{ offer, ...match }] : []
    })
    .toSorted(better)
}

function better(one: JobMatch, other: JobMatch): number {
  if (one.score !== other.score) return other.score - one.score
  if (one.offer.openedAt !== other.offer.openedAt) {
    return one.offer.openedAt < other.offer.openedAt ? 1 : -1
  }
  return one.offer.id < other.offer.id ? 1 : -1
}

/** One page of them. @param after - the id that the page before ended with. */
export function matchPage(matches: readonly JobMatch[], after: string | undefined, limit: number) {
  // Where that one is gone meanwhile, one begins anew: the phone knows what it has shown.
  const from = matches.findIndex(({ offer }) => offer.id === after) + 1
  const page = matches.slice(from, from + limit)
  const isMore = matches.length > from + limit
  return { matches: page, next: isMore ? page.at(-1)!.offer.id : null }
}
