import { useEffect } from 'react'
import { LivePusher } from '@tarojs/components'
import { previewOwn, startPushing, stopPushing } from '../../../device/live-call'

interface PusherProps {
  /** Where it sends to; null: the camera is only shown. */
  push: string | null
  onSays?: ((code: number, message?: unknown) => void) | undefined
}

/** WeChat's camera and microphone: shown to the person, and sent where the address points. */
export function Pusher({ push, onSays }: PusherProps) {
  useEffect(() => {
    if (push === null) previewOwn()
    else startPushing()
    return stopPushing
  }, [push])
  return (
    <LivePusher
      className='picture__live'
      url={push ?? ''}
      mode='RTC'
      devicePosition='front'
      enableCamera
      enableMic
      enableAgc
      enableAns
      beauty={0}
      onStateChange={({ detail }) =>
        onSays?.(detail.code, (detail as { message?: unknown }).message)
      }
    />
  )
}
