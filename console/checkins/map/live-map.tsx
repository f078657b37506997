import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from 'antd'
import type { CheckIn } from '#shared/checkins/checkins.contract'
import type { Boundary } from '#shared/places/places.contract'
import { tiles } from '../../ui/map/tiles'
import { useDrawing } from '../../ui/map/use-drawing'
import { words } from '../checkins.words'
import { drawMap } from './drawing'
import './map.css'
import { mapWords } from './map-words'

interface LiveMapProps {
  boundaries: readonly Boundary[]
  checkIns: readonly CheckIn[]
  /** The office whose area is brought into view; null for the whole county. */
  officeId: string | null
  selectedId: string | null
  /** Ages are written anew when it moves on. */
  now: Date
  onSelect: (id: string) => void
}

/** The map itself, with what brings the county or everybody back into view. */
export default function LiveMap(props: LiveMapProps) {
  const { boundaries, checkIns, officeId, selectedId, now, onSelect } = props
  const [outOfView, setOutOfView] = useState(0)
  const select = useRef(onSelect)
  useEffect(() => void (select.current = onSelect), [onSelect])

  const draw = useCallback(
    (container: HTMLElement) =>
      drawMap({
        container,
        tiles,
        words: mapWords,
        onSelect: id => select.current(id),
        onView: setOutOfView,
      }),
    [],
  )
  const { container, drawing } = useDrawing(draw)
  useEffect(() => drawing?.showBoundaries(boundaries), [drawing, boundaries])
  useEffect(() => {
    const area = boundaries.find(({ organisationId }) => organisationId === officeId)
    if (area) drawing?.fitArea(area)
    else drawing?.fitCounty()
  }, [drawing, boundaries, officeId])
  useEffect(() => drawing?.showCheckIns(checkIns, selectedId), [drawing, checkIns, selectedId, now])

  const place = checkIns.find(({ id }) => id === selectedId)?.place
  useEffect(() => {
    if (place) drawing?.bringIntoView(place)
  }, [drawing, place])

  return (
    <div className='map'>
      <div ref={container} className='ground' role='region' aria-label={words.map} />
      <div className='views'>
        {outOfView > 0 && <span className='out-of-view'>{words.outOfView(outOfView)}</span>}
        <Button onClick={() => drawing?.fitEverybody()}>{words.everybody}</Button>
        <Button onClick={() => drawing?.fitCounty()}>{words.wholeCounty}</Button>
      </div>
    </div>
  )
}
