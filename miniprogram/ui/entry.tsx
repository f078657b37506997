import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'

interface EntryProps {
  title: string
  /** When; shown quietly beside the title. */
  at?: string
  /** Not seen before. */
  fresh?: string | undefined
}

/** One thing of a list. */
export const Entry = ({ title, at, fresh, children }: PropsWithChildren<EntryProps>) => (
  <View className='entry'>
    <View className='entry__head'>
      {fresh !== undefined && <View className='entry__fresh'>{fresh}</View>}
      <View className='entry__title'>{title}</View>
      {at !== undefined && <View className='entry__at'>{at}</View>}
    </View>
    {children}
  </View>
)
