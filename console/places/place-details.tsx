import { useMemo } from 'react'
import { Button } from 'antd'
import { lengthInWords } from '../ui/lengths'
import OutlineMap from './map/outline-map'
import { areaOf, positionsOf } from './outline-facts'
import { words } from './places.words'
import type { Place } from './use-places'

interface PlaceDetailsProps {
  place: Place
  places: readonly Place[]
  mayBring: boolean
  onBring: () => void
}

/** One outline among the others, where it comes from and how far it may be wrong. */
export function PlaceDetails({ place, places, mayBring, onBring }: PlaceDetailsProps) {
  const { name, level, boundary } = place
  const outlines = useMemo(
    () => [
      ...places.flatMap(({ boundary }) =>
        boundary && boundary !== place.boundary
          ? [{ kind: 'around', outline: boundary.outline } as const]
          : [],
      ),
      ...(place.boundary ? [{ kind: 'chosen', outline: place.boundary.outline } as const] : []),
    ],
    [places, place],
  )

  return (
    <section className='place' aria-label={name}>
      <div className='about'>
        <h2>{name}</h2>
        <dl className='facts'>
          <dt>{words.level}</dt>
          <dd>{words.levels[level]}</dd>
          <dt>{words.version}</dt>
          <dd>{boundary ? words.versionOf(boundary.version) : words.none}</dd>
          {boundary && (
            <>
              <dt>{words.error}</dt>
              <dd>{lengthInWords(boundary.errorMetres)}</dd>
              <dt>{words.source}</dt>
              <dd>{boundary.source}</dd>
              <dt>{words.area}</dt>
              <dd>{words.areaOf(areaOf(boundary.outline))}</dd>
              <dt>{words.positions}</dt>
              <dd>{words.positionsOf(positionsOf(boundary.outline))}</dd>
            </>
          )}
        </dl>
        {mayBring ? (
          <Button type='primary' onClick={onBring}>
            {words.bring}
          </Button>
        ) : (
          <p className='quiet'>{words.onlyCounty}</p>
        )}
      </div>
      <OutlineMap outlines={outlines} />
    </section>
  )
}
