import mongoose from 'mongoose'
import { inTransaction } from '../../server/platform/database'
import { type World, startWorld } from './world'

const db = () => mongoose.connection.db!
const people = () => db().collection<{ _id: string }>('people')
const AT_TEN = '2026-11-24T02:00:00.000Z'
const AT_ELEVEN = '2026-11-24T03:00:00.000Z'

/** All that a world can see of its database: tables with their rules, their indexes and their rows. */
async function seen() {
  const tables = await db().listCollections({}, { nameOnly: false }).toArray()
  const told = tables.map(async table => {
    const indexes = await db().collection(table.name).indexes()
    const rows = await db()
      .collection(table.name)
      .find({}, { sort: { _id: 1 } })
      .toArray()
    const { name, options } = table as mongoose.mongo.CollectionInfo
    return [
      name,
      { options, indexes: indexes.map(one => JSON.stringify(one)).sort(), rows },
    ] as const
  })
  return Object.fromEntries((await Promise.all(told)).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What a world that comes after one in which this was done sees of its database. */
async function seenAfter(done: (world: World) => Promise<unknown>, now = AT_TEN) {
  const world = await startWorld(AT_TEN)
  await done(world).finally(() => world.end())
  const next = await startWorld(now)
  return seen().finally(() => next.end())
}

let atFirst: Awaited<ReturnType<typeof seen>>
beforeAll(async () => {
  // Of whatever suite lived here before: it goes wholly.
  const world = await startWorld(AT_TEN)
  await db().dropDatabase()
  await world.end()
  atFirst = await seenAfter(async () => {})
})

it('a world finds the town, and every table with the indexes that its model names', () => {
  expect(atFirst.people!.rows.length).toBeGreaterThan(5)
  const missing = Object.values(mongoose.models).flatMap(({ collection, schema }) => {
    const made = String(atFirst[collection.collectionName]?.indexes)
    const named = schema.indexes().map(([fields]) => JSON.stringify(fields))
    return ['"_id_"', ...named].filter(index => !made.includes(index))
  })
  expect(missing).toEqual([])
})

it.each<[string, (world: World) => Promise<unknown>]>([
  ['a row that was added', () => people().insertOne({ _id: 'x' })],
  ['a row that was altered', () => people().updateOne({}, { $set: { name: '某人' } })],
  ['rows that were removed', () => people().deleteMany({})],
  [
    'what a transaction did',
    () =>
      inTransaction(async session => {
        await people().insertOne({ _id: 'x' }, { session })
        await db().collection('staff').deleteMany({}, { session })
        await db().collection('made-within').insertOne({}, { session })
      }),
  ],
  [
    'what another program did',
    async ({ databaseUri }) => {
      const client = await mongoose.mongo.MongoClient.connect(databaseUri)
      await client.db().collection('people').deleteMany({})
      await client.close()
    },
  ],
  [
    'what somebody does when the world has ended',
    async ({ databaseUri, end }) => {
      const client = await mongoose.mongo.MongoClient.connect(databaseUri)
      await end()
      await client.db().collection('people').deleteMany({})
      await client.close()
      await mongoose.connect(databaseUri)
    },
  ],
  ['an index that was added', () => people().createIndex({ nobody: 1 })],
  ['an index to an empty table', () => db().collection('acts').createIndex({ nobody: 1 })],
  ['an index that was dropped', () => people().dropIndex('idNumberMark_1')],
  ['a table that was dropped', () => people().drop()],
  ['a table that was added', () => db().collection('strange').insertOne({})],
  ['a table of another name', () => people().rename('crowd')],
  ['a view', () => db().createCollection('crowd', { viewOn: 'people' })],
  [
    'a rule for rows',
    () => db().command({ collMod: 'people', validator: { name: { $type: 'string' } } }),
  ],
  ['the notes of plans', ({ recordPlans }) => recordPlans()],
  [
    'what a log that was cut off no longer tells',
    async () => {
      await people().deleteMany({})
      const { lastWrite } = await db().admin().command({ hello: 1 })
      const { t } = lastWrite.opTime.ts as mongoose.mongo.Timestamp
      const at = new mongoose.mongo.Timestamp({ t, i: 1_000_000 })
      const notes = mongoose.connection
        .getClient()
        .db('worlds')
        .collection<{ _id: string }>('notes')
      await notes.updateOne({ _id: db().databaseName }, { $set: { at } })
    },
  ],
  ['that all was dropped', () => db().dropDatabase()],
])('the next world does not see %s', async (_, done) => {
  expect(await seenAfter(done)).toEqual(atFirst)
})

it('a world of another hour finds the town of that hour, and the next that of its own', async () => {
  const later = await seenAfter(() => people().deleteMany({}), AT_ELEVEN)
  expect(Object.keys(later)).toEqual(Object.keys(atFirst))
  expect(later.people!.rows).not.toEqual(atFirst.people!.rows)
  expect(later.people!.rows.map(row => row._id)).toEqual(atFirst.people!.rows.map(row => row._id))
  expect(await seenAfter(async () => {})).toEqual(atFirst)
})
