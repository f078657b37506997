import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'

/** A sentence or two. */
export const Words = ({ quiet = false, children }: PropsWithChildren<{ quiet?: boolean }>) => (
  <View className={quiet ? 'words words--quiet' : 'words'}>{children}</View>
)
