import { useCallback } from 'react'
import type { DeskList } from '#shared/visits/bookings/desk.contract'
import { useAddress } from '../../ui/use-address'

/** Whose desk it is. */
export type Side = 'county' | 'prison'

/** What can be chosen at the top, in the order of the work; the first is where one begins. */
export const TABS: Readonly<Record<Side, readonly [DeskList, ...DeskList[]]>> = {
  county: [
    ...(['to-check', 'at-prison', 'attention', 'unresolved'] as const),
    ...(['today', 'approved', 'waiting', 'over'] as const),
  ],
  prison: [
    ...(['at-prison', 'attention', 'unresolved'] as const),
    ...(['today', 'approved', 'waiting', 'over'] as const),
  ],
}

/** What is shown and chosen, as the address says it; another list chooses nothing yet. */
export function useBookingsAddress(side: Side) {
  const [params, put] = useAddress()
  const first = TABS[side][0]
  return {
    list: TABS[side].find(one => one === params.get('list')) ?? first,
    prisonId: params.get('prison'),
    search: params.get('search') ?? '',
    selectedId: params.get('item'),
    showList: useCallback(
      (next: DeskList) => put({ list: next === first ? null : next, item: null }),
      [put, first],
    ),
    showPrison: useCallback(
      (prisonId: string | null) => put({ prison: prisonId, item: null }),
      [put],
    ),
    find: useCallback((text: string) => put({ search: text.trim() || null, item: null }), [put]),
    select: useCallback((id: string | null) => put({ item: id }), [put]),
  }
}
