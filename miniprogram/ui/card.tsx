import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { spoken } from './spoken'

/** One thing to know or to do. */
export const Card = ({ title, children }: PropsWithChildren<{ title?: string }>) => (
  <View className='card'>
    {title !== undefined && (
      <View className='card__title' {...spoken({ role: 'heading', label: title })}>
        {title}
      </View>
    )}
    {children}
  </View>
)
