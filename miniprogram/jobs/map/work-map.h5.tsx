import { useEffect, useRef } from 'react'
import { View } from '@tarojs/components'
import { spoken } from '../../ui/spoken'
import { words } from '../finding/finding.words'
import type * as phone from './work-map'

const NOWHERE: readonly never[] = []

/** A map for browsers; its library is loaded when the first one is looked at. */
export const WorkMap: typeof phone.WorkMap = ({
  marks,
  areas = NOWHERE,
  small = false,
  onOpen,
}) => {
  const place = useRef<HTMLElement>(null)
  const open = useRef(onOpen)
  open.current = onOpen
  useEffect(() => {
    let isLeft = false
    let remove = () => {}
    void import('./leaflet-map').then(({ drawMap }) => {
      if (!isLeft && place.current)
        remove = drawMap(place.current, { marks, areas }, mark => open.current?.(mark))
    })
    return () => {
      isLeft = true
      remove()
    }
  }, [marks, areas])
  if (marks.length === 0) return null
  return (
    <View
      ref={place}
      className={small ? 'work-map work-map--small' : 'work-map'}
      {...spoken({ label: words.mapTitle })}
    />
  )
}
