import { useEffect } from 'react'
import { words as common } from '../../ui/map/map.words'
import { tiles } from '../../ui/map/tiles'
import { useDrawing } from '../../ui/map/use-drawing'
import { type ShownOutline, drawOutlines } from './draw-outlines'
import { words } from './map.words'
import './outline-map.css'

interface OutlineMapProps {
  /** The last one lies uppermost. */
  outlines: readonly ShownOutline[]
}

/** Outlines on a map, and what their lines mean. */
export default function OutlineMap({ outlines }: OutlineMapProps) {
  const { container, drawing } = useDrawing(draw)
  useEffect(() => drawing?.show(outlines), [drawing, outlines])

  const kinds = [...new Set(outlines.map(({ kind }) => kind))]
  return (
    <figure className='outline-map'>
      <div ref={container} className='ground' role='region' aria-label={words.map} />
      <figcaption>
        {kinds.map(kind => (
          <span key={kind} className={`kind ${kind}`}>
            {words.kinds[kind]}
          </span>
        ))}
        {!tiles && <span className='quiet'>{common.noTiles}</span>}
      </figcaption>
    </figure>
  )
}

const draw = (container: HTMLElement) => drawOutlines(container, tiles)
