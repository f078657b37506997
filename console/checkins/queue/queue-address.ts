import { useCallback } from 'react'
import type { QueueList } from '#shared/checkins/review.contract'
import { useAddress } from '../../ui/use-address'
import { useChosen } from '../address'
import { words } from './queue.words'

/** What waits for an officer first. */
const FIRST: QueueList = 'attention'

export const LISTS = Object.keys(words.lists) as QueueList[]

const LIST = 'list'
const CHECK_IN = 'checkIn'
const OFFICE = 'office'

/** What is worked through, as the address says it; another list or office chooses nobody yet. */
export function useQueueAddress() {
  const [params, put] = useAddress()
  const list = LISTS.find(one => one === params.get(LIST)) ?? FIRST
  return {
    ...useChosen(),
    list,
    showList: useCallback(
      (next: QueueList) => put({ [LIST]: next === FIRST ? null : next, [CHECK_IN]: null }),
      [put],
    ),
    showOffice: useCallback(
      (officeId: string | null) => put({ [OFFICE]: officeId, [CHECK_IN]: null }),
      [put],
    ),
  }
}
