import type { OwnPlace } from '#shared/places/own-places.contract'
import { dayInChina } from '#shared/time/days'
import { lengthInWords } from '../../ui/lengths'
import { positionsOf } from '../outline-facts'
import { type PlaceState, words } from './own-places.words'

/** Where a place stands in time; hours of the day do not matter. */
export function stateOf(
  { firstDay, lastDay, endedBecause }: Pick<OwnPlace, 'firstDay' | 'lastDay' | 'endedBecause'>,
  now: Date,
): PlaceState {
  const today = dayInChina(now)
  if (endedBecause !== null) return 'ended'
  if (today < firstDay) return 'to-come'
  return lastDay !== null && lastDay < today ? 'over' : 'counts'
}

const DIGITS = 5

/** Where a place is, in words for paper and for those who see no map. */
export function shapeInWords(shape: OwnPlace['shape']): string {
  if (shape.kind === 'polygon') {
    return words.polygon(positionsOf(shape.outline) - shape.outline.flat().length)
  }
  const { centre, radiusMetres } = shape
  return words.circle(
    centre.latitude.toFixed(DIGITS),
    centre.longitude.toFixed(DIGITS),
    lengthInWords(radiusMetres),
  )
}
