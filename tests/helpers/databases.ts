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

/**
 * Empties the database that is connected and leaves it to the next world; one to which a test did
 * more than write, with a validator or a profile or by dropping a table, goes altogether.
 */
export async function leaveClean(): Promise<void> {
  const db = mongoose.connection.db!
  const collections = await db.listCollections().toArray()
  const isChanged = collections.some(
    one => one.name.startsWith('system.') || ('options' in one && one.options?.validator),
  )
  if (isChanged || !(await hasAllIndexes())) return void (await mongoose.connection.dropDatabase())
  await Promise.all(collections.map(({ name }) => db.collection(name).deleteMany({})))
  await freeOnes(mongoose.connection.getClient()).insertOne({ _id: db.databaseName })
}

/** A table that was dropped and written to again has lost its indexes. */
async function hasAllIndexes(): Promise<boolean> {
  const counts = await Promise.all(
    Object.values(mongoose.models).map(async model => {
      const kept = await model.collection.indexes().catch(() => [])
      return kept.length > model.schema.indexes().length
    }),
  )
  return counts.every(Boolean)
}
