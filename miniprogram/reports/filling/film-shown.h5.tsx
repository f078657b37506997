import { useEffect, useRef } from 'react'
import { View } from '@tarojs/components'
import type * as phone from './film-shown'

/** See film-shown.tsx; a browser’s own player is enough. */
export const FilmShown: typeof phone.FilmShown = ({ address }) => {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    const video = document.createElement('video')
    Object.assign(video, { src: address, controls: true, playsInline: true })
    place.current?.replaceChildren(video)
    return () => video.remove()
  }, [address])
  return <View className='film' ref={place} />
}
