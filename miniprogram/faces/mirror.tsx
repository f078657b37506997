import { type PropsWithChildren, useEffect, useRef } from 'react'
import { View } from '@tarojs/components'
import type { Camera } from '../device/viewing'
import './faces.scss'

/** What the camera sees, as in a mirror, with an oval for the face. In a browser only. */
export function Mirror({ camera, children }: PropsWithChildren<{ camera: Camera }>) {
  const glass = useRef<HTMLElement>(null)
  useEffect(() => {
    if (glass.current) camera.showIn(glass.current)
  }, [camera])
  return (
    <View className='mirror'>
      <View className='mirror__glass' ref={glass} />
      <View className='mirror__oval' />
      {children}
    </View>
  )
}
