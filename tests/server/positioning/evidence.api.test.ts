import { generateKeyPairSync } from 'node:crypto'
import mongoose from 'mongoose'
import { sendPositions } from '#shared/positioning/positioning.endpoints'
import { effectsWith } from '../../../server/effects'
import { createSealer } from '../../../server/evidence/sealer'
import { verifyEvidence } from '../../../server/evidence/verify'
import { forgetOrders } from '../../../server/positioning/devices'
import { sweep } from '../../../server/retention/retention.actions'
import { KEYS, MORNING, type World, startWorld } from '../../helpers/world'
import { delivery, walk } from './delivery'

const pair = generateKeyPairSync('ed25519')
const keys = new Map([['test', pair.publicKey]])
const sealer = () => createSealer({ id: 'test', private: pair.privateKey })
const DAY = 24 * 3600_000
const daysLater = (days: number, more = 0) => new Date(Date.parse(MORNING) + days * DAY + more)

let world: World
let sent: { _id: string; [field: string]: unknown }[]
beforeAll(async () => {
  forgetOrders()
  world = await startWorld()
  for (const end of ['2026-11-24T00:10:00.000Z', '2026-11-24T00:50:00.000Z']) {
    expect((await world.device.ask(sendPositions, delivery(walk(4, end)))).status).toBe(200)
  }
  sent = await batches().find().toArray()
})
afterAll(() => world.end())

/** Puts the batches back as they were sent. */
afterEach(async () => {
  await batches().deleteMany({})
  await batches().insertMany(sent)
})

const batches = () => mongoose.connection.db!.collection<(typeof sent)[number]>('position_batches')
const verify = async () => {
  await sealer().seal(world.outside.now())
  const now = new Date()
  return (await verifyEvidence({ now, keys, ...effectsWith(KEYS.vault) })).fault
}

it('stands as it was recorded', async () => {
  expect(await verify()).toBeNull()
})

it.each([
  ['personId', 'demo-person-1'],
  ['deviceId', 'another'],
  ['orderId', 'another'],
  ['from', new Date(0)],
  ['to', new Date(MORNING)],
  ['receivedAt', new Date(0)],
  ['count', 5],
  ['keptOut', 1],
  ['points', new mongoose.mongo.Binary(Buffer.alloc(4 * 19, 1))],
  ['path', { type: 'Point', coordinates: [103.7, 24.5] }],
  ['salt', 'another'],
])('tells when %s was altered', async (field, value) => {
  const row = (await batches().findOne())!
  await batches().updateOne({ _id: row._id }, { $set: { [field]: value } })
  expect(await verify()).toMatchObject({
    what: 'effect-differs',
    record: `positions:${row._id}`,
  })
})

it('tells when a batch is gone, and when one was put in', async () => {
  const row = (await batches().findOneAndDelete({}))!
  expect(await verify()).toMatchObject({
    what: 'effect-differs',
    record: `positions:${row._id}`,
  })
  await batches().insertMany([row, { ...row, _id: 'forged' }])
  expect(await verify()).toMatchObject({
    what: 'effect-never-recorded',
    record: 'positions:forged',
  })
})

describe('when its time is over', () => {
  const count = async (name: string) => (await world.rows(name)).length

  it('where the person was last is forgotten after a day without a word', async () => {
    await sweep(daysLater(1))
    expect(await count('last_positions')).toBe(1)
    await sweep(daysLater(1, 1))
    expect(await count('last_positions')).toBe(0)
    expect(await verify()).toBeNull()
  })

  it('goes after 184 days, not a moment earlier, and the log stands', async () => {
    await sweep(daysLater(184))
    expect(await count('position_batches')).toBe(2)
    await sweep(daysLater(184, 1))
    expect(await count('position_batches')).toBe(0)
    expect(await verify()).toBeNull()
  })

  it('forgives nothing that is missing and came later', async () => {
    world.setTime('2026-11-24T02:00:00.000Z')
    const asked = delivery(walk(2, '2026-11-24T01:30:00.000Z'))
    expect((await world.device.ask(sendPositions, asked)).status).toBe(200)
    const _id = `demo-wristband-1:${asked.batchId}`
    await batches().deleteOne({ _id })
    expect(await verify()).toMatchObject({ what: 'effect-differs', record: `positions:${_id}` })
  })
})
