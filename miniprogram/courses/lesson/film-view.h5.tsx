import { useEffect, useRef } from 'react'
import { View } from '@tarojs/components'
import type * as phone from './film-view'

/** A player may be so much ahead of what it last told. Seconds. */
const SLACK = 2

/** See film-view.tsx; a browser's own player, which goes back when it is dragged ahead. */
export const FilmView: typeof phone.FilmView = props => {
  const { id, address, speed } = props
  const place = useRef<HTMLElement>(null)
  const video = useRef<HTMLVideoElement | null>(null)
  const told = useRef(props)
  told.current = props
  useEffect(() => {
    const film = document.createElement('video')
    Object.assign(film, { src: address, controls: true, playsInline: true, preload: 'metadata' })
    film.setAttribute('controlslist', 'nodownload noplaybackrate')
    let farthest = told.current.from
    film.onloadedmetadata = () => {
      film.currentTime = told.current.from
    }
    film.ontimeupdate = () => {
      if (film.seeking) return
      farthest = Math.max(farthest, film.currentTime)
      told.current.onAt(film.currentTime)
    }
    film.onseeking = () => {
      if (film.currentTime > farthest + SLACK) film.currentTime = farthest
    }
    film.onplay = () => told.current.onPlaying(true)
    film.onpause = () => told.current.onPlaying(false)
    film.onerror = () => told.current.onFailed()
    place.current?.replaceChildren(film)
    video.current = film
    return () => {
      film.onerror = null
      film.pause()
      film.remove()
      film.removeAttribute('src')
    }
  }, [address])
  useEffect(() => {
    if (video.current) video.current.playbackRate = speed
  }, [speed, address])
  return <View className='film' id={id} ref={place} />
}
