import type { Point, PreparedPolygon } from '#shared/geometry/polygon'
import type { PostingPlace } from '#shared/jobs/postings.contract'
import type { BanContent } from '#shared/people/restrictions.contract'
import { dayInChina } from '#shared/time/days'
import { bansFrom } from '../people/bans.model'
import { forbiddenFrom } from '../places/own-places'
import { townshipsOf } from '../places/townships'
import type { Person } from '../people/people.model'
import type { Vault } from '../platform/vault'
import { type OpenWork, openWork } from './browsing.model'

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

/** What a document closes to somebody. */
type Closed = Pick<BanContent, 'skills' | 'words'>

/** Whether work is closed to somebody: by what it asks for, or by a word in what it says. */
export const isClosed = (
  { skills, title, employerName, description }: Omit<OpenWork, 'id' | 'place'>,
  bans: readonly Closed[],
): boolean => {
  const said = [title, employerName, description]
  return bans.some(
    ban =>
      ban.skills.some(skill => skills.includes(skill)) ||
      ban.words.some(word => said.some(text => text.includes(word))),
  )
}

/**
 * Which open postings are not offered to somebody because of where or what they are. It is told to
 * nobody: that an order exists must not be read off a list of work.
 */
export async function forbiddenPostings(person: Person, now: Date, vault: Vault) {
  const [places, bans] = await Promise.all([
    forbiddenFrom(person, now, vault),
    bansFrom(person.id, dayInChina(now), vault),
  ])
  if (places.length + bans.length === 0) return []
  const closed = bans.map(({ content }) => content)
  const forbidden = places.map(({ polygon, content: { errorMetres } }) => ({
    polygon,
    errorMetres,
  }))
  const [townships, open] = await Promise.all([
    townshipsOf(person.homeCountyId),
    openWork(person.homeCountyId, now),
  ])
  const middles = new Map(townships.map(({ id, middle }) => [id, middle]))
  return open
    .filter(
      work =>
        isClosed(work, closed) ||
        leadsIntoForbidden(work.place, middles.get(work.place.townshipId) ?? null, forbidden),
    )
    .map(({ id }) => id)
}
