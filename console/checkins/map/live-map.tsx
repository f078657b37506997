import { useEffect, useRef, useState } from 'react'
import { Button } from 'antd'
import type { CheckIn } from '#shared/checkins/checkins.contract'
import type { Boundary } from '#shared/places/places.contract'
import { serverNow } from '../../http/server-clock'
import { ageInWords } from '../../ui/moments'
import { words } from '../checkins.words'
import { type Drawing, type DrawingWords, drawMap } from './drawing'
import './map.css'
import { tiles } from './tiles'

/** An age is worked out when it is asked for, so that it is never an old one. */
const mapWords: DrawingWords = {
  zoomIn: words.zoomIn,
  zoomOut: words.zoomOut,
  name: ({ personName }, latest) => (latest ? personName : words.earlier(personName)),
  about: ({ personName, officeName, receivedAt, place }) => [
    words.beside(personName, officeName),
    words.beside(words.verdicts[place.verdict], ageInWords(receivedAt, serverNow())),
  ],
}

interface LiveMapProps {
  boundaries: readonly Boundary[]
  checkIns: readonly CheckIn[]
  selectedId: string | null
  onSelect: (id: string) => void
}

/** The map itself, with what brings the county or everybody back into view. */
export default function LiveMap({ boundaries, checkIns, selectedId, onSelect }: LiveMapProps) {
  const container = useRef<HTMLDivElement>(null)
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const [outOfView, setOutOfView] = useState(0)
  const select = useRef(onSelect)
  useEffect(() => void (select.current = onSelect), [onSelect])

  useEffect(() => {
    const drawn = drawMap({
      container: container.current!,
      tiles,
      words: mapWords,
      onSelect: id => select.current(id),
      onView: setOutOfView,
    })
    setDrawing(drawn)
    return () => drawn.remove()
  }, [])
  useEffect(() => drawing?.showBoundaries(boundaries), [drawing, boundaries])
  useEffect(() => drawing?.showCheckIns(checkIns, selectedId), [drawing, checkIns, selectedId])

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
