import { mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readConfig } from '../../server/config'
import { type EmbeddedMongod, startMongod } from '../../server/platform/mongod'

/** What is to be taken down again. */
export const standing: { mongod?: EmbeddedMongod; dataDir?: string } = {}

/** Where the tests find the database; workers inherit it. */
export const TEST_DATABASE = 'TEST_MONGODB_URI'

const IN_MEMORY = '/dev/shm'
const ROOM_BYTES = 3 * 1024 ** 3

/**
 * Where the data lie: in memory where there is room. These tests ask what is stored, not whether it
 * outlives a power cut, and to wait for the disk takes longer than all else; `tests/faults` uses disks.
 */
function homeOfData(): string {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY)
    return bavail * bsize > ROOM_BYTES ? IN_MEMORY : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** One real mongod for all API tests, with a data folder of its own. */
export default async function up() {
  standing.dataDir = mkdtempSync(path.join(homeOfData(), 'guitu-tests-'))
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
