import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'

/** What can be done next, at the lower edge where the thumb is. */
export const Bottom = ({ children }: PropsWithChildren) => (
  <View className='bottom'>{children}</View>
)
