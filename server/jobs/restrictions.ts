import type { Point, PreparedPolygon } from '#shared/geometry/polygon'
import type { PostingPlace } from '#shared/jobs/postings.contract'
import { forbiddenFrom } from '../places/own-places'
import { townshipsOf } from '../places/townships'
import type { Person } from '../people/people.model'
import type { Vault } from '../platform/vault'
import { openPlaces } from './browsing.model'

/** A place that is forbidden to somebody, with how far its edge may be wrong. */
export interface Forbidden {
  polygon: PreparedPolygon
  errorMetres: number
}

/** Work so near to the edge would be found inside by one telephone in three. */
const MARGIN_METRES = 100

/** Where only the township is known, it must lie this deep: a forbidden house is no forbidden town. */
const TOWNSHIP_METRES = 1500

/**
 * Whether work would lead somebody to where he must not go.
 *
 * @param middle - of the township of the work, for where there is no point.
 */
export const leadsIntoForbidden = (
  { point }: Pick<PostingPlace, 'point'>,
  middle: Point | null,
  forbidden: readonly Forbidden[],
): boolean =>
  forbidden.some(({ polygon, errorMetres }) => {
    if (point) return polygon.signedDistanceMetres(point) > -(errorMetres + MARGIN_METRES)
    return middle !== null && polygon.signedDistanceMetres(middle) > TOWNSHIP_METRES
  })

/**
 * Which open postings are not offered to somebody because of where they are. It is told to nobody:
 * that an order exists must not be read off a list of work.
 */
export async function forbiddenPostings(person: Person, now: Date, vault: Vault) {
  const places = await forbiddenFrom(person, now, vault)
  if (places.length === 0) return []
  const forbidden = places.map(({ polygon, content: { errorMetres } }) => ({
    polygon,
    errorMetres,
  }))
  const [townships, open] = await Promise.all([
    townshipsOf(person.homeCountyId),
    openPlaces(person.homeCountyId, now),
  ])
  const middles = new Map(townships.map(({ id, middle }) => [id, middle]))
  return open
    .filter(({ place }) =>
      leadsIntoForbidden(place, middles.get(place.townshipId) ?? null, forbidden),
    )
    .map(({ id }) => id)
}
