import { useCallback } from 'react'
import type { ApplicationList } from '#shared/jobs/application-desk.contract'
import { useAddress } from '../../ui/use-address'
import { words } from './applications.words'

const FIRST: ApplicationList = 'needs'

/** What can be chosen at the top. */
export const TABS = Object.keys(words.lists) as ApplicationList[]

/** What is shown and chosen, as the address says it; another list chooses nothing yet. */
export function useApplicationsAddress() {
  const [params, put] = useAddress()
  return {
    list: TABS.find(one => one === params.get('list')) ?? FIRST,
    officeId: params.get('office'),
    employerId: params.get('base'),
    selectedId: params.get('item'),
    showList: useCallback(
      (next: ApplicationList) => put({ list: next === FIRST ? null : next, item: null }),
      [put],
    ),
    showOffice: useCallback(
      (officeId: string | null) => put({ office: officeId, item: null }),
      [put],
    ),
    showAllBases: useCallback(() => put({ base: null, item: null }), [put]),
    select: useCallback((id: string | null) => put({ item: id }), [put]),
  }
}
