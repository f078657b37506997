import type { Point, PreparedPolygon } from '#shared/geometry/polygon'
import { prepareShape } from '#shared/geometry/shape'
import { type JudgedPlace, countsAt, judgeOwnPlace } from '#shared/places/own-places.rules'
import { dayInChina } from '#shared/time/days'
import type { Vault } from '../platform/vault'
import { type PlaceVersion, versionsOfOwners } from './own-places.model'

/** A place made ready for judging. */
export interface OwnPlace {
  /** Place and version. */
  id: string
  content: PlaceVersion['content']
  polygon: PreparedPolygon
}

/** A place with all its versions, older ones first. */
type History = readonly (OwnPlace & Pick<PlaceVersion, 'setAt' | 'endedBecause'>)[]

const kept = new Map<string, Promise<readonly History[]>>()

/** How many owners a process remembers. */
const REMEMBERED = 50_000

/**
 * The places that count for a person at an instant, as they were known then: the person's own and
 * those of the office. Prepared once and kept; somebody who was not asked about before takes one
 * query, however many are asked about at a time.
 */
export async function ownPlacesAt(
  person: { id: string; officeId: string },
  at: Date,
  vault: Vault,
): Promise<readonly OwnPlace[]> {
  return (await knownAt(person, at, vault)).filter(({ content }) => countsAt(content, at))
}

/** All that were known at an instant and had not ended by then, whether they count then or not. */
async function knownAt(person: { id: string; officeId: string }, at: Date, vault: Vault) {
  const owners = [person.id, person.officeId]
  if (kept.size > REMEMBERED) kept.clear()
  const missing = owners.filter(id => !kept.has(id))
  if (missing.length > 0) keep(missing, vault)
  const histories = (await Promise.all(owners.map(id => kept.get(id)!))).flat()
  return histories.flatMap(history => {
    const known = history.findLast(({ setAt }) => setAt <= at)
    return known && known.endedBecause === null ? [known] : []
  })
}

/**
 * The places that are forbidden to a person today or will be, whatever the weekday and the hour: for
 * what lasts longer than a moment, as work does.
 */
export async function forbiddenFrom(
  person: { id: string; officeId: string },
  at: Date,
  vault: Vault,
): Promise<readonly OwnPlace[]> {
  const today = dayInChina(at)
  return (await knownAt(person, at, vault)).filter(
    ({ content: { kind, lastDay } }) =>
      kind === 'forbidden' && (lastDay === null || lastDay >= today),
  )
}

/** What can be said of a fix against each of these places. @param point - WGS-84. */
export const judgedAt = (
  places: readonly OwnPlace[],
  point: Point,
  accuracyMetres: number,
): (JudgedPlace & { id: string; distanceMetres: number })[] =>
  places.map(({ id, content, polygon }) => {
    const distanceMetres = polygon.signedDistanceMetres(point)
    const verdict = judgeOwnPlace(distanceMetres, accuracyMetres, content.errorMetres)
    return { id, place: content, verdict, distanceMetres }
  })

/** To be called when the places of somebody changed anywhere; of all when it is not known whose. */
export function forgetOwnPlaces(ownerId?: string): void {
  if (ownerId === undefined) kept.clear()
  else kept.delete(ownerId)
}

/** Reads several owners at once; a failure is not kept. */
function keep(ownerIds: readonly string[], vault: Vault): void {
  const reading = versionsOfOwners(ownerIds, vault)
  for (const ownerId of ownerIds) {
    const histories = reading.then(rows =>
      historiesOf(rows.filter(({ owner }) => owner.id === ownerId)),
    )
    kept.set(ownerId, histories)
    histories.catch(() => kept.get(ownerId) === histories && kept.delete(ownerId))
  }
}

function historiesOf(rows: readonly PlaceVersion[]): History[] {
  const placeIds = [...new Set(rows.map(({ placeId }) => placeId))]
  const histories = placeIds.map(id => rows.filter(({ placeId }) => placeId === id))
  return histories.map(versions =>
    versions.map(({ id, content, setAt, endedBecause }) => ({
      id,
      content,
      setAt,
      endedBecause,
      polygon: prepareShape(content.shape),
    })),
  )
}
