import { create } from 'zustand'
import type { Problem } from '#shared/ask'
import type { OfferMark } from '#shared/jobs/browsing.contract'
import { mapOffers } from '#shared/jobs/browsing.endpoints'
import { whenNobodyIsKnown } from '../../account/session.store'
import { problemIn } from '../../account/trouble'
import { call } from '../../http/call'
import { asked, useSearch } from './search.store'

interface Marks {
  /** Null until they were read. */
  marks: readonly OfferMark[] | null
  total: number
  failure: { problem: Problem | null } | null
}

const NONE: Marks = { marks: null, total: 0, failure: null }

/** What is looked for, as marks on a map. */
export const useMarks = create<Marks>()(() => NONE)

whenNobodyIsKnown(() => useMarks.setState(NONE))

/** Reads them anew. Never throws. */
export const readMarks = (): void =>
  void call(mapOffers, asked(useSearch.getState().filter)).then(
    found => useMarks.setState({ ...found, failure: null }),
    (error: unknown) => useMarks.setState({ failure: { problem: problemIn(error) } }),
  )
