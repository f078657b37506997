import type { KeptOffer, OfferDetails, SharedOffer } from '#shared/jobs/browsing.contract'
import { dayInChina } from '#shared/time/days'
import { townshipsOf } from '../places/townships'
import { inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import type { Vault } from '../platform/vault'
import type { View } from './browsing-view'
import { addSaved, countSaved, keptPage, removeSaved } from './kept-offers.model'
import { isOffered } from './offered.model'
import {
  type StoredPosting,
  contactOf,
  markPostingUsed,
  postingById,
  postingsById,
} from './postings.model'
import { presentOffers, said } from './presenting-offers'

/** One posting that is offered to this person. @throws {Refusal} 404 when there is none. */
export async function offeredTo(id: string, view: View): Promise<StoredPosting> {
  const posting = await postingById(id)
  if (!posting || !isShown(posting, view)) throw new Refusal(404, 'no-such-offer')
  return posting
}

const isShown = (posting: StoredPosting, { person, today, without }: View): boolean =>
  isOffered(posting, { countyId: person.homeCountyId, today }) && !without.includes(posting.id)

/** One offer with whom to ask for. */
export async function presentDetails(
  posting: StoredPosting,
  view: View,
  vault: Vault,
): Promise<OfferDetails> {
  const [offer] = await presentOffers([posting], view)
  return {
    ...offer!,
    description: posting.description,
    contact: contactOf(posting, vault),
    point: posting.place.point,
  }
}

/** More than one looks through; nobody needs them all at once. */
const MOST_SAVED = 200

/** Puts an offer aside, or back. */
export async function keepOffer(id: string, saved: boolean, view: View): Promise<void> {
  const personId = view.person.id
  if (!saved) return removeSaved(personId, id)
  await offeredTo(id, view)
  await inTransaction(async session => {
    if ((await countSaved(personId, session)) >= MOST_SAVED) {
      throw new Refusal(409, 'too-many-saved')
    }
    await addSaved({ personId, postingId: id, at: view.now }, session)
    await markPostingUsed(id, view.now, session)
  })
}

/**
 * One page of what a person keeps. What is over is still shown as such; what must not be shown to
 * this person any more is simply not there.
 */
export async function presentKept(
  which: 'saved' | 'seen',
  page: { after: string | undefined; limit: number },
  view: View,
): Promise<{ kept: KeptOffer[]; next: string | null }> {
  const { kept, next } = await keptPage(which, view.person.id, page)
  const postings = await postingsById(kept.map(({ postingId }) => postingId))
  const offers = await presentOffers(postings, view)
  return {
    kept: kept.flatMap(({ postingId, at }) => {
      const offer = offers.find(({ id }) => id === postingId)
      const posting = postings.find(({ id }) => id === postingId)
      if (!offer || !posting || view.without.includes(postingId)) return []
      return [{ offer, open: isShown(posting, view), at: at.toISOString() }]
    }),
    next,
  }
}

/** What an offer says to somebody to whom it was handed on. @throws {Refusal} 404 when it is over. */
export async function sharedOffer(id: string, now: Date): Promise<SharedOffer> {
  const posting = await postingById(id)
  const today = dayInChina(now)
  if (!posting || !isOffered(posting, { countyId: posting.countyId, today })) {
    throw new Refusal(404, 'no-such-offer')
  }
  const townships = await townshipsOf(posting.countyId)
  return { ...said(posting, townships), id, description: posting.description }
}
