import { create } from 'zustand'
import { type Problem, Refused } from '#shared/ask'
import type { OfferDetails } from '#shared/jobs/browsing.contract'
import { openOffer, saveOffer } from '#shared/jobs/browsing.endpoints'
import { whenNobodyIsKnown } from '../../account/session.store'
import { problemIn } from '../../account/trouble'
import { call } from '../../http/call'
import { useSaved } from './kept.store'
import { useSearch } from './search.store'

/** One offer that is being looked at. */
type OneOffer =
  | { at: 'reading' }
  | { at: 'open'; offer: OfferDetails }
  /** It is over, or was never there. */
  | { at: 'gone' }
  /** The server's words, or null for silence. */
  | { at: 'failed'; problem: Problem | null }

interface Looking {
  id: string
  shown: OneOffer
  /** Why it could not be put aside, or back; null when it could. */
  failure: { problem: Problem | null } | null
}

const NOTHING: Looking = { id: '', shown: { at: 'reading' }, failure: null }

/** The offer in front of the person. */
export const useOneOffer = create<Looking>()(() => NOTHING)

whenNobodyIsKnown(() => useOneOffer.setState(NOTHING))

/** Reads an offer; what was read of the same one stays meanwhile. Never throws. */
export async function lookAt(id: string): Promise<void> {
  if (useOneOffer.getState().id !== id) useOneOffer.setState({ ...NOTHING, id })
  const shown = await read(id)
  if (useOneOffer.getState().id !== id) return
  // Without a signal, what was read a moment ago is better than nothing.
  if (shown.at === 'failed' && useOneOffer.getState().shown.at === 'open') return
  useOneOffer.setState({ shown })
}

async function read(id: string): Promise<OneOffer> {
  const { townshipId } = useSearch.getState().filter
  try {
    const from = townshipId === undefined ? {} : { townshipId }
    return { at: 'open', offer: await call(openOffer, { id, ...from }) }
  } catch (error) {
    const isGone = error instanceof Refused && error.problem.status === 404
    return isGone ? { at: 'gone' } : { at: 'failed', problem: problemIn(error) }
  }
}

/** Puts the offer in front aside, or back. Never throws. */
export async function keep(saved: boolean): Promise<void> {
  const { id } = useOneOffer.getState()
  try {
    const reply = await call(saveOffer, { id, saved })
    // The list would keep what is no longer in it.
    const { items } = useSaved.getState()
    if (!saved && items) useSaved.setState({ items: items.filter(({ offer }) => offer.id !== id) })
    useOneOffer.setState(({ shown }) => ({
      failure: null,
      shown: shown.at === 'open' ? { at: 'open', offer: { ...shown.offer, ...reply } } : shown,
    }))
  } catch (error) {
    useOneOffer.setState({ failure: { problem: problemIn(error) } })
  }
}
