import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { TEST_DATABASE } from './mongod-up'

/**
 * Databases whose tables are made and empty. Each world needs a hundred and fifty files; making and
 * dropping them for every test takes long, and mongod keeps dropped ones for minutes until it has no
 * file handles left.
 */
interface Free {
  _id: string
}

const freeOnes = (client: mongoose.mongo.MongoClient) =>
  client.db('worlds').collection<Free>('free')

/** A database that nobody uses and that holds nothing; one that is not new has its tables and indexes. */
export async function cleanDatabase(): Promise<{ name: string; isNew: boolean }> {
  const client = await mongoose.mongo.MongoClient.connect(process.env[TEST_DATABASE]!)
  try {
    const free = await freeOnes(client).findOneAndDelete({})
    return free
      ? { name: free._id, isNew: false }
      : { name: `test-${randomUUID().slice(0, 8)}`, isNew: true }
  } finally {
    await client.close()
  }
}

/** The tables of the database that is connected, as they were made: one made again is another. */
export async function tablesNow(): Promise<ReadonlySet<string>> {
  const tables = await mongoose.connection.db!.listCollections().toArray()
  return new Set(tables.map(table => JSON.stringify(table)))
}

/**
 * Empties the database that is connected and leaves it to the next world; one to which a test did
 * more than write, with a validator or a profile or by dropping a table, goes altogether.
 *
 * @param atFirst - its tables when they held nothing.
 */
export async function leaveClean(atFirst: ReadonlySet<string>): Promise<void> {
  const db = mongoose.connection.db!
  const tables = await tablesNow()
  if (tables.size !== atFirst.size || [...tables].some(table => !atFirst.has(table))) {
    return void (await mongoose.connection.dropDatabase())
  }
  await Promise.all((await filledTables()).map(name => db.collection(name).deleteMany({})))
  await freeOnes(mongoose.connection.getClient()).insertOne({ _id: db.databaseName })
}

/** What was filled in, by table. */
type Filling = readonly (readonly [table: string, rows: mongoose.mongo.Document[]])[]

const fillings = new Map<string, Filling>()

/** Fills the empty database that is connected; from the second time on with what came of the first. */
export async function filledWith(what: string, fill: () => Promise<void>): Promise<void> {
  const db = mongoose.connection.db!
  const known = fillings.get(what)
  if (known) {
    await Promise.all(known.map(([table, rows]) => db.collection(table).insertMany(rows)))
    return
  }
  await fill()
  const read = async (table: string) =>
    [table, await db.collection(table).find().toArray()] as const
  fillings.set(what, await Promise.all((await filledTables()).map(read)))
}

/** Those tables that hold anything: one question, however many tables there are. */
async function filledTables(): Promise<string[]> {
  const tables = Object.values(mongoose.models).map(({ collection }) => collection.collectionName)
  const nameIfFilled = (table: string) => [
    { $limit: 1 },
    { $project: { _id: 0, table: { $literal: table } } },
  ]
  const [first, ...others] = tables as [string, ...string[]]
  const unions = others.map(coll => ({ $unionWith: { coll, pipeline: nameIfFilled(coll) } }))
  const found = mongoose.connection
    .collection(first)
    .aggregate<{ table: string }>([...nameIfFilled(first), ...unions])
  return (await found.toArray()).map(({ table }) => table)
}
