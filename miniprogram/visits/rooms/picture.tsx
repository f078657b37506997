import { useEffect, useRef } from 'react'
import { View } from '@tarojs/components'
import { showStream } from '../../device/room-call'

interface PictureProps {
  stream: MediaStream | null
  /** Whose picture it is. */
  label: string
  /** One's own sound is not played back. */
  muted?: boolean
  small?: boolean
}

/** What comes of somebody; a dark field while nothing does. */
export function Picture({ stream, label, muted = false, small = false }: PictureProps) {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (place.current && stream) return showStream(place.current, stream, muted)
    return undefined
  }, [stream, muted])
  return (
    <View className={small ? 'picture picture--small' : 'picture'}>
      <View className='picture__place' ref={place} />
      <View className='picture__whose'>{label}</View>
    </View>
  )
}
