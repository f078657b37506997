import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { whoAmI } from '#shared/account/account.endpoints'
import { sendPositions } from '#shared/positioning/positioning.endpoints'
import type { Ctx } from '../../../server/platform/implement'
import { deviceToken, forgetOrders, secretHashOf } from '../../../server/positioning/devices'
import { ensureOrder, orderById } from '../../../server/positioning/orders.model'
import { unpacked } from '../../../server/positioning/packed'
import { positioningRoutes } from '../../../server/positioning/positioning.routes'
import { storeDelivery } from '../../../server/positioning/writer'
import { DEMO_ORDER, demoDeviceToken } from '../../../server/scripts/demo/positioning'
import { until } from '../../helpers/until'
import { KEYS, MORNING, type World, startWorld } from '../../helpers/world'
import { delivery, position, walk } from './delivery'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

/** Nothing is stored yet, and the order of the demo has not been lifted. */
beforeEach(async () => {
  world.setTime(MORNING)
  for (const name of ['position_batches', 'last_positions', 'evidence']) {
    await db().collection(name).deleteMany({})
  }
  await lift(null)
  forgetOrders()
})

const send = (asked: object) => world.device.ask(sendPositions, asked)
const batches = () => world.rows('position_batches')
const last = async () => (await world.rows('last_positions'))[0]
const db = () => mongoose.connection.db!
const orders = () => db().collection<{ _id: string }>('positioning_orders')

/** The only order ends earlier, or does not. */
const lift = (at: Date | null) =>
  orders().updateOne({ _id: DEMO_ORDER.id }, { $set: { liftedAt: at } })

describe('what a device delivers', () => {
  it('is kept as one document, with its evidence and where the person was last', async () => {
    const asked = delivery()
    const { status, body } = await send(asked)
    expect([status, body]).toEqual([
      200,
      { batchId: asked.batchId, receivedAt: MORNING, stored: 3, keptOut: 0 },
    ])
    const [row, ...others] = await batches()
    expect(others).toEqual([])
    expect(row).toMatchObject({
      _id: `demo-wristband-1:${asked.batchId}`,
      personId: 'demo-person-6',
      orderId: DEMO_ORDER.id,
      from: new Date('2026-11-24T00:57:00Z'),
      to: new Date('2026-11-24T00:59:00Z'),
      receivedAt: new Date(MORNING),
      count: 3,
      path: {
        type: 'LineString',
        coordinates: [
          [103.77, 24.53],
          [103.770137, 24.53],
          [103.770274, 24.53],
        ],
      },
    })
    const kept = unpacked((row!.points as mongoose.mongo.Binary).buffer as Buffer)
    expect(kept).toEqual(asked.points.map(one => ({ ...one, at: Date.parse(one.at) })))
    const record = (await world.rows('evidence')).find(
      ({ _id }) => _id === `positions:${String(row!._id)}`,
    )
    expect(record!.body).toMatchObject({ kind: 'positions', count: 3, keptOut: 0 })
    expect(JSON.stringify(record!.body)).not.toMatch(/24\.53|245300000|1037700000/)
    expect(await last()).toEqual({
      _id: 'demo-person-6',
      orderId: DEMO_ORDER.id,
      at: new Date('2026-11-24T00:59:00Z'),
      receivedAt: new Date(MORNING),
      latitude: 24.53,
      longitude: 103.770274,
      accuracyMetres: 8,
    })
  })

  it('is kept once: the same batch later, with other points, gets the first receipt', async () => {
    const asked = delivery()
    const first = await send(asked)
    world.setTime('2026-11-24T01:05:00.000Z')
    const again = await send({ ...asked, points: walk(2) })
    expect(again.body).toEqual(first.body)
    expect(await batches()).toHaveLength(1)
  })

  it('is kept once when it comes ten times at the same instant', async () => {
    const asked = delivery()
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(asked)))
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(await batches()).toHaveLength(1)
  })

  it('is kept once when two groups that are written at once hold it', async () => {
    const order = (await orderById(DEMO_ORDER.id))!
    const device = { role: 'device', deviceId: order.deviceId, orderId: order.id } as const
    const twice = delivery()
    const asked = [twice, ...Array.from({ length: 398 }, () => delivery(walk(1))), twice]
    const receipts = await Promise.all(
      asked.map(one => storeDelivery({ device, order, ...one, receivedAt: world.outside.now() })),
    )
    expect(receipts.filter(receipt => receipt === null)).toEqual([])
    expect(await batches()).toHaveLength(399)
  })

  it('may have a name that another device gave too', async () => {
    const secret = 'x'.repeat(43)
    const { id: _, ...order } = (await orderById(DEMO_ORDER.id))!
    await ensureOrder({
      ...order,
      id: 'order-2',
      personId: 'demo-person-5',
      deviceId: 'wristband-2',
      secretHash: secretHashOf(secret),
    })
    const asked = delivery()
    await send(asked)
    const other = await fetch(`${world.origin}/api/positions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${deviceToken('order-2', secret)}` },
      body: JSON.stringify(asked),
    })
    expect(other.status).toBe(200)
    expect((await batches()).map(({ personId }) => personId).sort()).toEqual([
      'demo-person-5',
      'demo-person-6',
    ])
  })

  it('is kept wholly or not at all', async () => {
    const refuse = (validator: object) => db().command({ collMod: 'evidence', validator })
    await refuse({ 'body.kind': { $ne: 'positions' } })
    const answer = await send(delivery())
    await refuse({})
    expect([answer.status, answer.body.code]).toEqual([500, 'our-fault'])
    expect(await batches()).toEqual([])
    expect(await last()).toBeUndefined()
  })
})

describe('where a person was last', () => {
  it('does not go back when something older comes later', async () => {
    await send(delivery(walk(2, '2026-11-24T00:50:00.000Z')))
    await send(delivery(walk(2, '2026-11-24T00:40:00.000Z')))
    expect((await last())!.at).toEqual(new Date('2026-11-24T00:50:00Z'))
    await send(delivery(walk(2, '2026-11-24T00:51:00.000Z')))
    expect((await last())!.at).toEqual(new Date('2026-11-24T00:51:00Z'))
  })

  it('is not pinned by a clock that is ahead, of which the points are kept all the same', async () => {
    const ahead = position('2026-11-24T05:00:00.000Z', { latitude: 25 })
    const { body } = await send(delivery([...walk(1), ahead]))
    expect(body).toMatchObject({ stored: 2, keptOut: 0 })
    expect(await last()).toMatchObject({ at: new Date('2026-11-24T00:59:00Z'), latitude: 24.53 })
  })

  it('is on the grid of the satellites', async () => {
    await send(delivery([position('2026-11-24T00:59:00.000Z', { datum: 'gcj02' })]))
    expect(Math.abs(Number((await last())!.longitude) - 103.77)).toBeGreaterThan(0.0005)
  })
})

describe('without an order that holds nothing enters', () => {
  it.each([
    ['an instant before it began', '2026-11-22T00:59:59.999Z', 403],
    ['as it begins', '2026-11-22T01:00:00.000Z', 200],
    ['an instant before it ends', '2026-12-24T00:59:59.999Z', 200],
    ['as it ends', '2026-12-24T01:00:00.000Z', 403],
  ])('%s: %s %i', async (_, now, status) => {
    world.setTime(now)
    const answer = await send(delivery(walk(1, '2026-11-24T00:59:00.000Z')))
    expect(answer.status).toBe(status)
    if (status === 403) expect(answer.body.code).toBe('no-running-order')
    expect(await batches()).toHaveLength(status === 200 ? 1 : 0)
  })

  it('ends when it is lifted, even where nobody has heard of it yet', async () => {
    await send(delivery())
    const before = (await orderById(DEMO_ORDER.id))!
    await lift(world.outside.now())
    const device = { role: 'device', deviceId: before.deviceId, orderId: before.id } as const
    const receivedAt = world.outside.now()
    expect(await storeDelivery({ device, order: before, ...delivery(), receivedAt })).toBeNull()
    expect(await batches()).toHaveLength(1)
  })

  it('says so to the device', async () => {
    await lift(new Date('2026-11-24T00:00:00Z'))
    const answer = await send(delivery())
    expect([answer.status, answer.body.code]).toEqual([403, 'no-running-order'])
  })

  it('does not make the others wait for what is to be refused', async () => {
    await lift(new Date('2026-11-24T00:00:00Z'))
    const store = jest.fn()
    const actor = { role: 'device', deviceId: 'd', orderId: DEMO_ORDER.id }
    const caller = { actor, outside: world.outside } as unknown as Ctx
    const answer = positioningRoutes(store)[0]!.answer(delivery(), caller)
    await expect(answer).rejects.toMatchObject({ status: 403, code: 'no-running-order' })
    expect(store).not.toHaveBeenCalled()
  })

  it('keeps out what was taken before it began or after it ended, and says how much', async () => {
    await lift(new Date('2026-11-24T02:00:00Z'))
    const points = [
      position('2026-11-22T00:59:59.999Z'),
      position('2026-11-22T01:00:00.000Z'),
      position('2026-11-24T01:59:59.999Z'),
      position('2026-11-24T02:00:00.000Z'),
    ]
    expect((await send(delivery(points))).body).toMatchObject({ stored: 2, keptOut: 2 })
    const [row] = await batches()
    expect(row).toMatchObject({
      count: 2,
      keptOut: 2,
      from: new Date(points[1]!.at),
      to: new Date(points[2]!.at),
    })
  })

  it('keeps nothing of a batch that lies wholly outside', async () => {
    const { body } = await send(delivery(walk(3, '2026-11-20T00:00:00.000Z')))
    expect(body).toMatchObject({ stored: 0, keptOut: 3 })
    expect(await batches()).toEqual([])
    expect(await last()).toBeUndefined()
    expect((await world.rows('evidence')).filter(isOfPositions)).toEqual([])
  })

  const isOfPositions = ({ _id }: Record<string, unknown>) => String(_id).startsWith('positions:')
})

describe('a token that is not right', () => {
  const token = demoDeviceToken(KEYS.vault)
  const ask = (headers: Record<string, string>) =>
    fetch(`${world.origin}/api/positions`, {
      method: 'POST',
      headers: { origin: world.origin, ...headers },
      body: JSON.stringify(delivery()),
    })

  it.each([
    ['another secret', () => token.replace(/.{43}$/, 'x'.repeat(43))],
    ['another order', () => token.replace('demo-order-1', 'demo-order-2')],
    ['no secret', () => token.slice(0, -44)],
    ['something behind it', () => `${token}x`],
    ['nothing', () => ''],
  ])('%s: 401, and nothing is kept', async (_, shown) => {
    expect((await ask({ authorization: `Bearer ${shown()}` })).status).toBe(401)
    expect(await batches()).toEqual([])
  })

  it('a device is not believed in a cookie, nor beside another token', async () => {
    expect((await ask({ cookie: `guitu=${token}` })).status).toBe(401)
    const person = await world.person(1)
    const both = `${person.headers.authorization}, Bearer ${token}`
    expect((await ask({ authorization: both })).status).toBe(401)
  })

  it('is not believed any longer once the device was given another', async () => {
    const { secretHash } = (await orderById(DEMO_ORDER.id))!
    const setHash = (hash: string) =>
      orders().updateOne({ _id: DEMO_ORDER.id }, { $set: { secretHash: hash } })
    expect((await send(delivery())).status).toBe(200)
    await setHash(secretHashOf('y'.repeat(43)))
    // The clock of the tests stands still: nothing but the news of the change can tell.
    await until(async () => (await send(delivery())).status === 401)
    await setHash(secretHash)
    await until(async () => (await send(delivery())).status === 200)
  })

  it('opens nothing else', async () => {
    const answer = await world.device.ask(whoAmI)
    expect([answer.status, answer.body.code]).toEqual([403, 'wrong-role'])
  })
})

describe('a body that is wrong', () => {
  const one = position('2026-11-24T00:59:00.000Z')
  it.each([
    ['no points', { points: [] }, 'points', 'too-small'],
    ['more than five hundred', { points: Array(501).fill(one) }, 'points', 'too-big'],
    [
      'coordinates swapped',
      { points: [{ ...one, latitude: 103 }] },
      'points.0.latitude',
      'too-big',
    ],
    ['0/0', { points: [{ ...one, latitude: 0, longitude: 0 }] }, 'points.0', 'no-real-place'],
    ['no datum', { points: [{ ...one, datum: undefined }] }, 'points.0.datum', 'missing'],
    ['a person named', { personId: 'demo-person-1' }, 'personId', 'unknown-field'],
    ['a name that is no UUID', { batchId: 'x' }, 'batchId', 'wrong-format'],
  ])('%s', async (_, changes, path, code) => {
    const answer = await send({ ...delivery(), ...changes })
    expect(answer.status).toBe(400)
    expect(answer.body.errors).toContainEqual({ path, code })
    expect(await batches()).toEqual([])
  })
  it('five hundred are taken', async () => {
    const points = walk(500, '2026-11-24T00:59:00.000Z')
    expect((await send(delivery(points, randomUUID()))).body).toMatchObject({ stored: 500 })
  })
})
