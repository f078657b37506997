import { addOwnPlace } from '#shared/places/own-places.endpoints'
import type { World } from '../../../helpers/world'
import { placeContent } from '../../../server/places/place-content'
import { type Good, must } from './good'

const SEVERAL = 3

/** Places of somebody that nobody has changed yet. */
export async function goodOfPlaces(world: World): Promise<Good> {
  const office = await world.staff('office')
  const asked = { owner: { kind: 'person', id: 'demo-person-3' }, content: placeContent() }
  const ids: string[] = []
  for (let made = 0; made < SEVERAL; made++) {
    ids.push((await must(office, addOwnPlace, asked)).placeId)
  }
  return {
    'places.end-own': ids.map(placeId => ({ placeId, version: 1, reason: '判决已变更' })),
  }
}
