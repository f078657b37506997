import { listPlacesOfPerson } from '#shared/places/own-places.endpoints'
import { effectsWith } from '../../../../server/effects'
import { recordsById } from '../../../../server/evidence/records.model'
import { seedOwnPlaces } from '../../../../server/scripts/demo/own-places'
import { seedTown } from '../../../../server/scripts/demo/seed'
import { KEYS, type World, startWorld } from '../../../helpers/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await seedOwnPlaces(KEYS.vault)
})
afterAll(() => world.end())

const all = () => Promise.all(['own-places', 'plans', 'evidence'].map(world.rows))

it('the demo knows where somebody lives, works and must not go', async () => {
  const county = await world.staff('county')
  const kindsOf = async (personId: string) => {
    const asked = { personId, purpose: 'daily-supervision' }
    const { places } = (await county.ask(listPlacesOfPerson, asked)).body
    return places.map(({ kind }: { kind: string }) => kind).sort()
  }
  expect(await kindsOf('demo-person-1')).toEqual(['home', 'work'])
  expect(await kindsOf('demo-person-2')).toEqual(['forbidden'])
})

it('being filled once more it stays as it is, and everything in it is proved', async () => {
  const before = await all()
  await seedTown(world.outside.now(), KEYS.vault)
  await seedOwnPlaces(KEYS.vault)
  expect(await all()).toEqual(before)
  const { effectStands, effectUnrecorded } = effectsWith(KEYS.vault)
  const [places, plans] = before
  const ids = [
    ...places!.map(({ _id }) => `own-place:${String(_id)}`),
    ...plans!.map(({ _id }) => `plan:${String(_id)}`),
  ]
  const records = [...(await recordsById(ids)).values()]
  expect(records).toHaveLength(ids.length)
  expect(await effectStands(records)).toBeNull()
  expect(await effectUnrecorded()).toBeNull()
})
