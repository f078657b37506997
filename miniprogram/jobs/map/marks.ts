import type { JobArea, OfferMark } from '#shared/jobs/browsing.contract'
import { words } from '../finding/finding.words'

/** One mark on a map of work, for all that is there; WGS-84. */
export interface Mark extends Pick<OfferMark, 'point' | 'exact'> {
  /** What stands beside it. */
  label: string
  /** The offers that are there. */
  ids: readonly string[]
}

/** What a map of work is given. */
export interface WorkMapProps {
  marks: readonly Mark[]
  /** To find one's way where the ground is plain. */
  areas?: readonly JobArea[]
  /** A part of a page, not all of it. */
  small?: boolean
  /** Somebody taps a mark. */
  onOpen?: (mark: Mark) => unknown
}

/** Offers nearer to each other than a finger is wide share a mark: to a thousandth of a degree. */
const placeOf = ({ point: { latitude, longitude } }: OfferMark) =>
  `${latitude.toFixed(3)} ${longitude.toFixed(3)}`

/** Puts offers that are at the same place under one mark. */
export function marksOf(offers: readonly OfferMark[]): Mark[] {
  const places = new Map<string, OfferMark[]>()
  for (const offer of offers) {
    places.set(placeOf(offer), [...(places.get(placeOf(offer)) ?? []), offer])
  }
  return [...places.values()].flatMap(here => {
    const [first] = here
    if (!first) return []
    const label =
      here.length === 1 ? `${first.title} ${first.employerName}` : words.mapHere(here.length)
    const { point } = first
    return [{ point, label, exact: here.some(({ exact }) => exact), ids: here.map(({ id }) => id) }]
  })
}
