import path from 'node:path'
import mongoose from 'mongoose'
import { readConfig } from '../../server/config'
import { type EmbeddedMongod, startMongod } from '../../server/platform/mongod'
import { folderForData } from './folders'

/** What is to be taken down again. */
export const standing: { mongod?: EmbeddedMongod; dataDir?: string } = {}

/** Where the tests find the database; workers inherit it. */
export const TEST_DATABASE = 'TEST_MONGODB_URI'

/** One real mongod for all API tests, with a data folder of its own. */
export default async function up() {
  standing.dataDir = folderForData('guitu-tests-')
  const { CACHE_DIR, MONGOD_BINARY } = readConfig({
    ...process.env,
    DATA_DIR: standing.dataDir,
    WECHAT_APPID: 'test',
    WECHAT_SECRET: 'test',
  })
  standing.mongod = await startMongod({
    dataDir: path.join(standing.dataDir, 'mongod'),
    cacheDir: CACHE_DIR,
    binary: MONGOD_BINARY,
  })
  await letNothingGoByItself(standing.mongod.uri)
  process.env[TEST_DATABASE] = standing.mongod.uri
}

/**
 * Each minute mongod lets go of what is over by its own clock. Worlds have another: it is always past
 * theirs by now, and whatever a test counts or holds would be gone in the middle of it now and then.
 */
async function letNothingGoByItself(uri: string) {
  const client = await mongoose.mongo.MongoClient.connect(uri)
  await client.db().admin().command({ setParameter: 1, ttlMonitorEnabled: false })
  await client.close()
}
