import { useDidHide, useDidShow } from '@tarojs/taro'

/** Tells whether a page is in front of the person, each time that changes. @param tell - always the same. */
export function useVisible(tell: (isVisible: boolean) => void): void {
  useDidShow(() => tell(true))
  useDidHide(() => tell(false))
}
