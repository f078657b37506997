import { useEffect } from 'react'
import type { PostingPoint } from '#shared/jobs/postings.contract'
import type { Outline } from '../../ui/map/outline'
import { tiles } from '../../ui/map/tiles'
import { useDrawing } from '../../ui/map/use-drawing'
import { drawPoint } from './draw-point'
import { words } from './form.words'

interface PointMapProps {
  point: PostingPoint | null
  around: readonly Outline[]
  /** Kept by useCallback. */
  onPoint: (point: PostingPoint) => void
}

/** Where the work is, set by a click. */
export default function PointMap({ point, around, onPoint }: PointMapProps) {
  const { container, drawing } = useDrawing(draw)
  useEffect(() => drawing?.listen(onPoint), [drawing, onPoint])
  useEffect(() => drawing?.show(point, around), [drawing, point, around])
  return <div ref={container} className='ground point-map' role='region' aria-label={words.map} />
}

const draw = (container: HTMLElement) => drawPoint(container, tiles)
