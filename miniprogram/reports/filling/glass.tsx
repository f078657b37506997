import { useEffect, useRef } from 'react'
import { View } from '@tarojs/components'
import type { Recording } from '../../device/taken'

/** What the camera sees while it films; in WeChat its own camera shows that. */
export function Glass({ recording }: { recording: Recording }) {
  const glass = useRef<HTMLElement>(null)
  useEffect(() => {
    if (glass.current) recording.showIn(glass.current)
  }, [recording])
  return <View className='film' ref={glass} />
}
