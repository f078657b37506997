import mongoose from 'mongoose'
import { inTransaction, isDuplicate } from '../../../server/platform/database'
import { insertRows, updateRows } from '../../../server/platform/writes.model'
import { type World, startWorld } from '../../helpers/world'

const OUTBOX = 'outbox'
const LAST = 'last_positions'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
const all = (name: string) => mongoose.connection.db!.collection(name)
beforeEach(async () => {
  for (const name of [OUTBOX, LAST]) await all(name).deleteMany({})
})

const rows = (count: number) =>
  Array.from({ length: count }, (_, number) => ({ _id: `r${number}` }))

describe('rows that are inserted together', () => {
  it('are all stored, more than fit into one command too', async () => {
    await inTransaction(session => insertRows(OUTBOX, rows(2500), session))
    expect(await all(OUTBOX).countDocuments()).toBe(2500)
  })

  it('are none of them stored when one is there already, and it is said so', async () => {
    await inTransaction(session => insertRows(OUTBOX, [{ _id: 'r7' }], session))
    const failure = await inTransaction(session => insertRows(OUTBOX, rows(9), session)).catch(
      (error: unknown) => error,
    )
    expect(isDuplicate(failure)).toBe(true)
    expect(await all(OUTBOX).countDocuments()).toBe(1)
  })
})

it('rows that are changed together are made where they are missing', async () => {
  await inTransaction(session => insertRows(LAST, [{ _id: 'r0', at: 1 }], session))
  const updates = rows(2).map(q => ({ q, u: { $set: { at: 2 } }, upsert: true }))
  await inTransaction(session => updateRows(LAST, updates, session))
  expect(await all(LAST).find().sort({ _id: 1 }).toArray()).toEqual([
    { _id: 'r0', at: 2 },
    { _id: 'r1', at: 2 },
  ])
})

it('a change that cannot be made is said, and nothing of its transaction stays', async () => {
  const impossible = { q: { _id: 'r1' }, u: { $set: { _id: 'r2' } }, upsert: true }
  await expect(
    inTransaction(async session => {
      await insertRows(OUTBOX, rows(1), session)
      await updateRows(LAST, [impossible], session)
    }),
  ).rejects.toThrow(/_id/)
  expect(await all(OUTBOX).countDocuments()).toBe(0)
})
