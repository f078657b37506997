import { useCallback } from 'react'
import type { Purpose } from '#shared/oversight/oversight.contract'
import type { ListedOwnPlaces, PlaceOwner } from '#shared/places/own-places.contract'
import { listPlacesOfOffice, listPlacesOfPerson } from '#shared/places/own-places.endpoints'
import { listBoundaries } from '#shared/places/places.endpoints'
import { call } from '../../http/call'
import { useAnswer } from '../../ui/use-answer'

const page = ({ kind, id }: PlaceOwner, purpose: Purpose, after?: string) =>
  kind === 'person'
    ? call(listPlacesOfPerson, { personId: id, purpose, after })
    : call(listPlacesOfOffice, { officeId: id, after })

/** All places of a person or an office, page after page: nobody has many. */
async function everyPlace(owner: PlaceOwner, purpose: Purpose): Promise<ListedOwnPlaces> {
  const first = await page(owner, purpose)
  const places = [...first.places]
  let { next } = first
  while (next !== null) {
    const more = await page(owner, purpose, next)
    places.push(...more.places)
    next = more.next
  }
  return { ...first, places, next }
}

/** The places of somebody, and the outlines around them by which one finds one's way. */
export function useOwnPlaces(kind: PlaceOwner['kind'], id: string, purpose: Purpose) {
  const ask = useCallback(async () => {
    const [listed, { boundaries }] = await Promise.all([
      everyPlace({ kind, id }, purpose),
      call(listBoundaries, {}),
    ])
    return { listed, boundaries }
  }, [kind, id, purpose])
  return useAnswer(ask)
}
