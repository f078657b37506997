import { useCallback } from 'react'
import type { RequestList } from '#shared/faces/reviews.contract'
import { useAddress } from '../ui/use-address'
import { words } from './faces.words'

/** What waits for an officer first. */
const FIRST: RequestList = 'waiting'

const LISTS = Object.keys(words.lists) as RequestList[]

/** What can be chosen at the top; everything of one person only where one is chosen. */
export const TABS = LISTS.filter(list => list !== 'all')

const LIST = 'list'
const OFFICE = 'office'
const PERSON = 'person'
const ITEM = 'item'

/** What is shown and chosen, as the address says it; another list, office or person chooses nothing yet. */
export function useFacesAddress() {
  const [params, put] = useAddress()
  const personId = params.get(PERSON)
  const list = LISTS.find(one => one === params.get(LIST)) ?? (personId ? 'all' : FIRST)
  return {
    list: list === 'all' && !personId ? FIRST : list,
    officeId: params.get(OFFICE),
    personId,
    selectedId: params.get(ITEM),
    showList: useCallback(
      (next: RequestList) =>
        put({ [LIST]: next === FIRST ? null : next, [ITEM]: null, [PERSON]: null }),
      [put],
    ),
    showOffice: useCallback(
      (officeId: string | null) => put({ [OFFICE]: officeId, [ITEM]: null }),
      [put],
    ),
    showEverybody: useCallback(() => put({ [PERSON]: null, [LIST]: null, [ITEM]: null }), [put]),
    select: useCallback((id: string | null) => put({ [ITEM]: id }), [put]),
  }
}
