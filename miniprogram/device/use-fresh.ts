import { useEffect } from 'react'
import { useDidShow } from '@tarojs/taro'
import { whenNetworkReturns } from './network'

/**
 * Does something when a part of a page appears, when the page comes back to the front, and when
 * the network returns while it is there.
 *
 * @param act - always the same function; must bear being called twice at once.
 */
export function useFresh(act: () => void): void {
  useDidShow(act)
  useEffect(() => {
    // A part may appear after its page did.
    act()
    return whenNetworkReturns(act)
  }, [act])
}
