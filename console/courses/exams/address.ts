import { useCallback } from 'react'
import type { SittingList } from '#shared/courses/results.contract'
import { useAddress } from '../../ui/use-address'
import { words } from './exams.words'

/** What can be chosen at the top. */
export const LISTS = Object.keys(words.lists) as SittingList[]

const FIRST: SittingList = 'to-review'

/** What is shown and chosen, as the address says it. */
export function useExamsAddress() {
  const [params, put] = useAddress()
  return {
    list: LISTS.find(one => one === params.get('list')) ?? FIRST,
    officeId: params.get('office'),
    paperId: params.get('paper'),
    personId: params.get('person'),
    selectedId: params.get('item'),
    showList: useCallback((list: SittingList) => put({ list, item: null }), [put]),
    showOffice: useCallback((office: string | null) => put({ office, item: null }), [put]),
    showAll: useCallback(() => put({ paper: null, person: null, item: null }), [put]),
    select: useCallback((item: string | null) => put({ item }), [put]),
  }
}
