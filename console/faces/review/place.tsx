import { useCallback, useEffect } from 'react'
import { listBoundaries } from '#shared/places/places.endpoints'
import { call } from '../../http/call'
import { lengthInWords } from '../../ui/lengths'
import { words as common } from '../../ui/map/map.words'
import { tiles } from '../../ui/map/tiles'
import { useAnswer } from '../../ui/use-answer'
import { useDrawing } from '../../ui/map/use-drawing'
import { drawPlace } from './draw-place'
import { words } from './review.words'
import type { Opened } from './use-request'

/** Where the check-in was made that a request belongs to, with how sure that is, on a small map. */
export function Place({ place }: { place: NonNullable<Opened['place']> }) {
  const { latitude, longitude, accuracyMetres } = place
  const { answer } = useAnswer(useCallback(() => call(listBoundaries, {}), []))
  const { container, drawing } = useDrawing(draw)
  const outlines = answer?.boundaries
  useEffect(
    () => drawing?.show({ latitude, longitude, accuracyMetres }, outlines ?? []),
    [drawing, latitude, longitude, accuracyMetres, outlines],
  )
  return (
    <section className='place'>
      <h3>{words.place}</h3>
      <div className='map small'>
        <div ref={container} className='ground' role='region' aria-label={words.place} />
      </div>
      <p className='quiet'>
        {words.degrees(latitude, longitude, lengthInWords(accuracyMetres))}
        {!tiles && `　${common.noTiles}`}
      </p>
    </section>
  )
}

const draw = (container: HTMLElement) => drawPlace(container, tiles)
