import { useEffect, useRef, useState } from 'react'
import { words } from './map.words'
import { type OutlineDrawing, type ShownOutline, drawOutlines } from './draw-outlines'
import './outline-map.css'
import { tiles } from './tiles'

interface OutlineMapProps {
  /** The last one lies uppermost. */
  outlines: readonly ShownOutline[]
}

/** Outlines on a map, and what their lines mean. */
export default function OutlineMap({ outlines }: OutlineMapProps) {
  const container = useRef<HTMLDivElement>(null)
  const [drawing, setDrawing] = useState<OutlineDrawing | null>(null)

  useEffect(() => {
    const drawn = drawOutlines(container.current!, tiles, words)
    setDrawing(drawn)
    return () => drawn.remove()
  }, [])
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
        {!tiles && <span className='quiet'>{words.noTiles}</span>}
      </figcaption>
    </figure>
  )
}
