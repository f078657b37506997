import { useEffect } from 'react'
import type { CheckIn } from '#shared/checkins/checkins.contract'
import type { Boundary } from '#shared/places/places.contract'
import { tiles } from '../../ui/map/tiles'
import { useDrawing } from '../../ui/map/use-drawing'
import { drawMap } from './drawing'
import './map.css'
import { mapWords } from './map-words'

/** Less than this around a place shows nothing that orients. */
const LEAST_METRES = 600

interface PlaceMapProps {
  /** What it is called for those who listen. */
  label: string
  boundaries: readonly Boundary[]
  checkIn: CheckIn
}

/** A small map of one check-in: its place, how sure it is, and the nearest border. */
export default function PlaceMap({ label, boundaries, checkIn }: PlaceMapProps) {
  const { container, drawing } = useDrawing(draw)
  useEffect(() => drawing?.showBoundaries(boundaries), [drawing, boundaries])
  useEffect(() => {
    drawing?.showCheckIns([checkIn], checkIn.id)
    drawing?.showAround(checkIn.place, viewOf(checkIn.place))
  }, [drawing, boundaries, checkIn])

  return (
    <div className='map small'>
      <div ref={container} className='ground' role='region' aria-label={label} />
    </div>
  )
}

/** Wide enough for the circle of accuracy and for the border. Metres. */
const viewOf = ({ distanceMetres, accuracyMetres }: CheckIn['place']) =>
  Math.max(1.1 * Math.abs(distanceMetres), 2 * accuracyMetres, LEAST_METRES)

const draw = (container: HTMLElement) =>
  drawMap({ container, tiles, words: mapWords, onSelect: () => {}, onView: () => {} })
