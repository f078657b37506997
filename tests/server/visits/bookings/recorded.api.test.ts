import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { completeBooking, listOwnBookings } from '#shared/visits/bookings/bookings.endpoints'
import * as desk from '#shared/visits/bookings/desk.endpoints'
import { effectsWith } from '../../../../server/effects'
import { createSealer } from '../../../../server/evidence/sealer'
import { verifyEvidence } from '../../../../server/evidence/verify'
import { sweep } from '../../../../server/retention/retention.actions'
import { seedPrisons } from '../../../../server/scripts/demo/prisons'
import { offerFreeTimes, releaseHolds } from '../../../../server/visits/bookings/bookings.chores'
import { HEAD_KEY, HEAD_KEYS } from '../../../helpers/keys'
import { KEYS, type World, startWorld } from '../../../helpers/world'
import { approved, booked, familyOf, forwarded, slotAt } from './families'

const LATER = new Date('2026-12-30T00:00:00Z')

interface Document {
  [field: string]: unknown
  _id: string
}
const collection = (name: string) => mongoose.connection.db!.collection<Document>(name)
const NAMES = ['visit_bookings', 'visit_suspensions']

/** What may change, is not told by any record, or follows from what is. */
const FREE: Record<string, readonly string[]> = {
  visit_bookings: [
    ...['number', 'within', 'countedWith', 'month', 'holdUntil', 'reached', 'stateAt', 'marks'],
    ...['attention', 'needsAttention', 'replacedBy', 'emptied'],
  ],
  visit_suspensions: ['attemptId'],
}

let world: World
beforeAll(async () => {
  world = await startWorld()
  await seedPrisons(world.outside.now(), KEYS.vault)
  const family = await familyOf(world, 1)
  const { body } = await booked(family, slotAt('2026-12-04'), { needs: ['wheelchair'] })
  const clerk = await world.staff('clerk')
  const decision = { kind: 'return', reason: 'say-more', words: '请补充' }
  await clerk.ask(desk.checkBooking, { id: body.id, steps: 0, decision })
  await family.ask(completeBooking, {
    ...{ id: body.id, companions: [], needs: [], interpreter: '彝语', words: '补上了' },
  })
  await forwarded(world, body.id)
  await approved(world, body.id, { note: '内部', minutes: 20 })
  const prison = await world.staff('prison')
  const { body: suspension } = await prison.ask(desk.suspendVisits, {
    ...{ attemptId: randomUUID(), bookingId: body.id, months: 1, reason: 'disorder' },
    ...{ words: '大声吵闹', note: '' },
  })
  await prison.ask(desk.liftSuspension, { id: suspension.id, words: '已认错' })
  await createSealer(HEAD_KEY).seal(LATER)
})
afterAll(() => world.end())

const verify = (now = LATER) => verifyEvidence({ now, keys: HEAD_KEYS, ...effectsWith(KEYS.vault) })

/** Another value of the same kind. */
function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1000
  if (typeof value === 'string') return `x${value}`
  if (typeof value === 'boolean') return !value
  if (value instanceof Date) return new Date(value.getTime() + 1)
  if (Array.isArray(value)) return [...value, 'x']
  if (value === null) return 'x'
  const [[key, held] = ['x', null]] = Object.entries(value as object)
  return { ...(value as object), [key]: otherThan(held) }
}

it('all stands as it was sealed', async () => {
  expect((await verify()).fault).toBeNull()
  for (const name of NAMES) expect([name, await collection(name).countDocuments()]).not.toContain(0)
})

it('whatever is changed in it is found', async () => {
  let changed = 0
  for (const name of NAMES) {
    for (const row of await collection(name).find().toArray()) {
      for (const field of Object.keys(row)) {
        if (field === '_id' || FREE[name]!.includes(field)) continue
        await collection(name).updateOne(
          { _id: row._id },
          { $set: { [field]: otherThan(row[field]) } },
        )
        const { fault } = await verify()
        expect([name, field, fault]).not.toEqual([name, field, null])
        await collection(name).replaceOne({ _id: row._id }, row)
        changed += 1
      }
    }
  }
  expect((await verify()).fault).toBeNull()
  expect(changed).toBeGreaterThan(25)
}, 240_000)

it('a step that nobody took, or that is gone, is found', async () => {
  const bookings = collection('visit_bookings')
  const row = (await bookings.findOne({}))! as Document & { history: object[]; steps: number }
  const taken = { ...row, history: row.history.slice(0, -1), steps: row.steps - 1 }
  const last = row.history.at(-1)!
  const planted = {
    ...row,
    history: [...row.history, { ...last, number: row.steps + 1 }],
    steps: row.steps + 1,
  }
  for (const tampered of [taken, planted]) {
    await bookings.replaceOne({ _id: row._id }, tampered)
    expect((await verify()).fault).not.toBeNull()
    await bookings.replaceOne({ _id: row._id }, row)
  }
  expect((await verify()).fault).toBeNull()
})

it('whatever is taken away, or put in, is found', async () => {
  for (const name of NAMES) {
    const row = (await collection(name).findOne({}))!
    await collection(name).deleteOne({ _id: row._id })
    expect([name, (await verify()).fault]).not.toEqual([name, null])
    await collection(name).insertOne({ ...row, _id: 'planted', attemptId: 'x' })
    await collection(name).insertOne(row)
    expect([name, 'planted', (await verify()).fault]).not.toEqual([name, 'planted', null])
    await collection(name).deleteOne({ _id: 'planted' })
  }
  expect((await verify()).fault).toBeNull()
})

it('what was said goes half a year after it is over, and the log still stands', async () => {
  const day = 24 * 3600_000
  const at = world.outside.now().getTime()
  expect((await sweep(new Date(at + 179 * day)))['visit-booking-content']).toBeUndefined()
  expect((await sweep(new Date(at + 181 * day)))['visit-booking-content']).toBe(1)
  const [row] = await collection('visit_bookings').find().toArray()
  const { history, sealed, marks } = row as unknown as {
    history: { sealed: string | null; said: string }[]
    sealed: string | null
    marks: string[]
  }
  expect([sealed, marks, history.every(one => one.sealed === null)]).toEqual([null, [], true])
  await createSealer(HEAD_KEY).seal(new Date(at + 182 * day))
  expect((await verify(new Date(at + 182 * day))).fault).toBeNull()
})

it('no chore and no list reads a whole collection', async () => {
  await world.recordPlans()
  const family = await familyOf(world, 2)
  await booked(family, slotAt('2026-12-08'))
  const now = world.outside.now()
  await releaseHolds(now, KEYS.vault)
  await offerFreeTimes(now, KEYS.vault)
  for (const which of ['open', 'over'] as const) await family.ask(listOwnBookings, { which })
  for (const name of ['clerk', 'prison'] as const) {
    const official = await world.staff(name)
    for (const list of ['to-check', 'at-prison', 'approved', 'today', 'unresolved', 'attention']) {
      await official.ask(desk.listBookings, { list })
    }
    for (const list of ['waiting', 'over']) await official.ask(desk.listBookings, { list })
    await official.ask(desk.listBookings, { list: 'over', search: '周丁' })
    await official.ask(desk.listBookings, { list: 'over', search: '1124-0001' })
  }
  const ours = /[.]visit_(bookings|turns|suspensions|reminders)$/
  const read = (await world.rows('system.profile')).filter(
    ({ ns, planSummary }) => ours.test(String(ns)) && planSummary !== undefined,
  )
  expect(read.length).toBeGreaterThan(30)
  const whole = read.filter(({ planSummary }) => String(planSummary).includes('COLLSCAN'))
  expect(whole.map(({ ns, command }) => [ns, JSON.stringify(command)])).toEqual([])
})
