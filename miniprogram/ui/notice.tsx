import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { spoken } from './spoken'

interface NoticeProps {
  /** How it feels: done, to be waited for, to be read. */
  tone: 'good' | 'waiting' | 'attention'
  title: string
}

/** Something that has happened; screen readers say it at once. */
export const Notice = ({ tone, title, children }: PropsWithChildren<NoticeProps>) => (
  <View className={`notice notice--${tone}`} {...spoken({ role: 'alert' })}>
    <View className='notice__title'>{title}</View>
    {children}
  </View>
)
