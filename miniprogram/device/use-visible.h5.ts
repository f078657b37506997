import { useEffect } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import type * as phone from './use-visible'

/** See use-visible.ts; a browser also goes to the back as a whole. */
export const useVisible: typeof phone.useVisible = tell => {
  useDidShow(() => tell(true))
  useDidHide(() => tell(false))
  useEffect(() => {
    const look = () => tell(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [tell])
}
