import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { spoken } from './spoken'

interface StatusProps {
  /** The picture above the words. */
  mark: 'place' | 'person' | 'busy' | 'done' | 'kept' | 'attention'
  title: string
  /** A result that screen readers say at once. */
  announced?: boolean
}

/** Where things stand, as a picture, a few large words and what else there is to say. */
export const Status = ({ mark, title, announced, children }: PropsWithChildren<StatusProps>) => (
  <View className='status' {...spoken({ role: announced ? 'alert' : 'status' })}>
    <View className={`mark mark--${mark}`}>
      <View className='mark__inner' />
    </View>
    <View className='status__title'>{title}</View>
    {children}
  </View>
)
