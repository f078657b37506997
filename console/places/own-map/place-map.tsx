import { useEffect } from 'react'
import type { Shape } from '#shared/geometry/shape'
import { words as common } from '../../ui/map/map.words'
import type { Outline } from '../../ui/map/outline'
import { tiles } from '../../ui/map/tiles'
import { useDrawing } from '../../ui/map/use-drawing'
import '../map/outline-map.css'
import { type ShownPlace, drawPlaces } from './draw-places'
import { words } from './draw.words'
import './place-map.css'

/** What the pencil is asked for; another object asks again. */
export interface Pencil {
  kind: Shape['kind']
}

interface PlaceMapProps {
  places: readonly ShownPlace[]
  around: readonly Outline[]
  /** Starts to draw. */
  pencil?: Pencil | null
  /** Lets the chosen place be drawn and pulled; kept by useCallback. */
  onShape?: ((shape: Shape) => void) | undefined
}

/** Places on a map, and what their lines mean. */
export default function PlaceMap({ places, around, pencil = null, onShape }: PlaceMapProps) {
  const { container, drawing } = useDrawing(draw)
  useEffect(() => drawing?.edit(onShape ?? null), [drawing, onShape])
  useEffect(() => drawing?.show(places, around), [drawing, places, around])
  useEffect(() => {
    if (pencil) drawing?.draw(pencil.kind)
    else drawing?.stop()
  }, [drawing, pencil])

  const kinds = [...new Set(places.map(({ kind }) => kind))]
  return (
    <figure className='outline-map place-map'>
      <div ref={container} className='ground' role='region' aria-label={words.map} />
      <figcaption>
        {kinds.map(kind => (
          <span key={kind} className={`kind own ${kind}`}>
            {words.kinds[kind]}
          </span>
        ))}
        {around.length > 0 && <span className='kind'>{words.around}</span>}
        {places.some(({ chosen }) => chosen) && <span className='quiet'>{words.chosen}</span>}
        {!tiles && <span className='quiet'>{common.noTiles}</span>}
      </figcaption>
    </figure>
  )
}

const draw = (container: HTMLElement) => drawPlaces(container, tiles)
