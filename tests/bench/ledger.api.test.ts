import { MORNING, type World, startWorld } from '../helpers/world'
import { createFleet } from './load/fleet'
import { openLane } from './load/lane'
import { createLedger } from './load/ledger'
import { closedLoop } from './load/load'
import { type Row, batchesOf, collection } from './rows'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

/** Five batches over the whole path, noted as acknowledged. */
async function delivered() {
  world.setTime(new Date().toISOString())
  const fleet = await createFleet(2, world.outside.now())
  const lane = await openLane(world.origin)
  const requests = fleet.prepare(5, 3)
  const { asked } = await closedLoop([lane], requests)
  lane.close()
  // The clock of this world stands still: by it all was sent and answered at one moment.
  const at = world.outside.now().getTime()
  for (const one of asked) Object.assign(one, { sentAt: at, answeredAt: at })
  return { asked, rows: await batchesOf(requests.map(({ id }) => id)) }
}

beforeEach(async () => {
  for (const name of ['position_batches', 'evidence']) await collection(name).deleteMany({})
})

it('finds nothing wrong where nothing is', async () => {
  const ledger = createLedger()
  ledger.note((await delivered()).asked)
  expect(await ledger.differences()).toEqual([])
  expect(ledger.size()).toBe(5)
})

const alter = (row: Row, change: Partial<Row>) =>
  collection('position_batches').updateOne({ _id: row._id as never }, { $set: change })

it.each<[string, RegExp, (row: Row) => Promise<unknown>]>([
  [
    'lost',
    /1 were acknowledged and are lost/,
    ({ _id }) => collection('position_batches').deleteOne({ _id: _id as never }),
  ],
  [
    'there once more',
    /never acknowledged/,
    row => collection('position_batches').insertOne({ ...row, _id: 'again' as never }),
  ],
  ['timed wrongly', /not when/, row => alter(row, { receivedAt: new Date(MORNING) })],
  ['of another time', /not what was sent/, row => alter(row, { from: new Date(0) })],
  ['somebody else’s', /not what was sent/, row => alter(row, { personId: 'another' })],
  ['of other points', /not what was sent/, row => alter(row, { points: Buffer.alloc(57, 1) })],
  ['salted otherwise', /not proved/, row => alter(row, { salt: 'another' })],
  [
    'without its proof',
    /not proved/,
    ({ _id }) => collection('evidence').deleteOne({ _id: `positions:${String(_id)}` as never }),
  ],
])('gives no result when one record is %s', async (_, words, harm) => {
  const ledger = createLedger()
  const { asked, rows } = await delivered()
  ledger.note(asked)
  await harm(rows[2]!)
  expect((await ledger.differences()).join('; ')).toMatch(words)
})

it('gives no result when one answer was a refusal', async () => {
  const ledger = createLedger()
  const { asked } = await delivered()
  const refused = { ...asked[0]!, answer: { status: 503, body: 'too-busy' } }
  ledger.note([...asked, refused])
  expect(await ledger.differences()).toEqual(['answered 503 too-busy'])
})
