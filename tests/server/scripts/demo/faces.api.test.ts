import { withdrawConsent } from '#shared/faces/consents.endpoints'
import { chooseOtherWay } from '#shared/faces/requests.endpoints'
import { seedFaces } from '../../../../server/scripts/demo/faces'
import { KEYS, type World, startWorld } from '../../../helpers/world'

/** What the demo shows of faces, and that starting it again takes nothing back. */
let world: World
beforeEach(async () => {
  world = await startWorld()
  await seedFaces(world.outside.now(), KEYS.vault)
})
afterEach(() => world.end())

const standing = async () =>
  (await world.rows('face_requests')).map(({ personId, state }) => [personId, state])

it('asks one who has agreed, and lets another wait for an officer', async () => {
  expect(await standing()).toEqual([
    ['demo-person-4', 'open'],
    ['demo-person-5', 'waiting'],
  ])
  expect(await world.rows('face_consents')).toMatchObject([
    { personId: 'demo-person-4', state: 'given' },
  ])
})

it('begun again leaves what people did meanwhile', async () => {
  const person = await world.person(4)
  const [open] = (await world.rows('face_requests')).map(({ _id }) => String(_id))
  await person.ask(withdrawConsent, {})
  await person.ask(chooseOtherWay, { id: open, way: 'call-back' })
  await seedFaces(world.outside.now(), KEYS.vault)
  expect(await standing()).toEqual([
    ['demo-person-4', 'other-way'],
    ['demo-person-5', 'waiting'],
  ])
  const consents = await world.rows('face_consents')
  expect(consents.map(({ state }) => state)).toEqual(['given', 'withdrawn'])
})
