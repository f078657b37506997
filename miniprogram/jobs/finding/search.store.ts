import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Offer, OfferFilter, OfferSort } from '#shared/jobs/browsing.contract'
import { listOffers } from '#shared/jobs/browsing.endpoints'
import { whenNobodyIsKnown } from '../../account/session.store'
import { onThisPhone } from '../../device/storage'
import { call } from '../../http/call'
import { createPaged } from '../../http/paged'

interface Search {
  filter: OfferFilter
  sort: OfferSort
}

const EVERYTHING: Search = { filter: {}, sort: 'newest' }

/** What is looked for, kept on this phone until somebody looks for something else. */
export const useSearch = create<Search>()(
  persist(() => EVERYTHING, { name: 'jobs-search', version: 1, storage: onThisPhone }),
)

/** How many there are of what is looked for; null until that was read. */
export const useTotal = create<{ total: number | null }>()(() => ({ total: null }))

/** What is looked for as it is asked: what is not said is left out, WeChat would send its name. */
export const asked = (filter: OfferFilter): OfferFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))

/** What was found, in the order that was asked for. */
export const useOffers = createPaged<Offer>(
  async after => {
    const { filter, sort } = useSearch.getState()
    const page = await call(listOffers, {
      ...asked(filter),
      sort,
      ...(after !== undefined && { after }),
    })
    useTotal.setState({ total: page.total })
    return { items: page.offers, next: page.next }
  },
  ({ id }) => id,
)

whenNobodyIsKnown(() => {
  useOffers.getState().forget()
  useSearch.setState(EVERYTHING)
  useTotal.setState({ total: null })
})

/** Looks for something else; the list begins anew. */
export function lookFor(change: OfferFilter): void {
  const filter = asked({ ...useSearch.getState().filter, ...change })
  // Without a township nothing is near or far.
  if (filter.townshipId === undefined) delete filter.kilometres
  const { sort } = useSearch.getState()
  const canSort = sort !== 'nearest' || filter.townshipId !== undefined
  useSearch.setState({ filter, sort: canSort ? sort : 'newest' })
  lookAgain()
}

/** Looks for everything again. */
export function lookForAll(): void {
  useSearch.setState({ filter: {}, sort: 'newest' })
  lookAgain()
}

/** Puts what is found in another order. */
export function sortBy(sort: OfferSort): void {
  useSearch.setState({ sort })
  lookAgain()
}

function lookAgain(): void {
  useOffers.getState().forget()
  void useOffers.getState().refresh()
}
