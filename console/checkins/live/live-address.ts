import { useCallback } from 'react'
import { useAddress } from '../../ui/use-address'
import { useChosen } from '../address'

/** Which check-ins are shown. */
export type Shown = 'attention' | 'everything'

const SHOW = 'show'

/** What the live view shows, as the address says it. */
export function useLiveAddress() {
  const [params, put] = useAddress()
  const shown: Shown = params.get(SHOW) === 'attention' ? 'attention' : 'everything'
  return {
    ...useChosen(),
    shown,
    show: useCallback((next: Shown) => put({ [SHOW]: next === 'attention' ? next : null }), [put]),
  }
}
