import { submitReport } from '#shared/reports/reports.endpoints'
import { createVault } from '../../../server/platform/vault'
import { openPart } from '../../../server/reports/media.model'
import { reportById, secretsOf } from '../../../server/reports/reports.model'
import { rotateOnce } from '../../../server/scripts/rotate-keys.model'
import { type World, startWorld } from '../../helpers/world'
import { jpeg, sent } from './pieces'
import { eventDraft } from './reporting'

const OLD = ['test', Buffer.alloc(32, 7).toString('base64')] as const
const NEW = ['new', Buffer.alloc(32, 8).toString('base64')] as const

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

it('what is said and sent in reports can be read with the new key alone after a rotation', async () => {
  const person = await world.person(1)
  const media = [await sent(person, 'picture', jpeg())]
  const { body } = await person.ask(submitReport, eventDraft({ media }))
  await rotateOnce(createVault([NEW, OLD]))
  const vault = createVault([NEW])
  expect(secretsOf((await reportById(body.id))!, vault).answers).toHaveLength(3)
  expect(await openPart(media[0]!, 0, vault)).toEqual(jpeg())
})
