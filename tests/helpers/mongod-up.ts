import path from 'node:path'
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
  process.env[TEST_DATABASE] = standing.mongod.uri
}
