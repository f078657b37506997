import type { CSSProperties, PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { textScale } from '../device/text-size'
import './ui.scss'

/** Everything a page shows; one variable makes all letters and buttons as large as the person wants. */
export const Screen = ({ children }: PropsWithChildren) => (
  <View className='screen' style={{ '--scale': textScale() } as CSSProperties}>
    {children}
  </View>
)
