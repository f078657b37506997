import { useCallback } from 'react'
import { useAddress } from '../../ui/use-address'
import { type Tab, words } from './tasks.words'

export const TABS = Object.keys(words.tabs) as Tab[]

/** What one looks at first in the morning. */
const FIRST: Tab = 'not-yet'

const LIST = 'list'
const OFFICE = 'office'
const ITEM = 'item'

/** What is shown and chosen, as the address says it; another list or office chooses nothing yet. */
export function useTasksAddress() {
  const [params, put] = useAddress()
  return {
    tab: TABS.find(one => one === params.get(LIST)) ?? FIRST,
    officeId: params.get(OFFICE),
    selectedId: params.get(ITEM),
    showTab: useCallback(
      (next: Tab) => put({ [LIST]: next === FIRST ? null : next, [ITEM]: null }),
      [put],
    ),
    showOffice: useCallback(
      (officeId: string | null) => put({ [OFFICE]: officeId, [ITEM]: null }),
      [put],
    ),
    select: useCallback((id: string | null) => put({ [ITEM]: id }), [put]),
  }
}
