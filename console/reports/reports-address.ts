import { useCallback } from 'react'
import { useAddress } from '../ui/use-address'
import { type ReportList, words } from './reports.words'

const FIRST: ReportList = 'new'

/** What can be chosen at the top. */
export const TABS = Object.keys(words.lists) as ReportList[]

const LIST = 'list'
const OFFICE = 'office'
const PERSON = 'person'
const ITEM = 'item'

/** What is shown and chosen, as the address says it; another list or office chooses nothing yet. */
export function useReportsAddress() {
  const [params, put] = useAddress()
  return {
    list: TABS.find(one => one === params.get(LIST)) ?? FIRST,
    officeId: params.get(OFFICE),
    personId: params.get(PERSON),
    selectedId: params.get(ITEM),
    showList: useCallback(
      (next: ReportList) => put({ [LIST]: next === FIRST ? null : next, [ITEM]: null }),
      [put],
    ),
    showOffice: useCallback(
      (officeId: string | null) => put({ [OFFICE]: officeId, [ITEM]: null }),
      [put],
    ),
    showEverybody: useCallback(() => put({ [PERSON]: null, [ITEM]: null }), [put]),
    select: useCallback((id: string | null) => put({ [ITEM]: id }), [put]),
  }
}
