import { readFileSync, readlinkSync } from 'node:fs'
import mongoose from 'mongoose'
import { readConfig } from '../../../../server/config'
import type { MongodOptions } from '../../../../server/platform/mongod'
import { TEST_DATABASE } from '../../../helpers/mongod-up'

/** How the tests start a mongod of their own: the one that all API tests use, and in silence. */
export function quietOptions(dataDir: string): MongodOptions {
  const { CACHE_DIR, MONGOD_BINARY } = readConfig({
    ...process.env,
    TOKEN_SECRET: Buffer.alloc(32).toString('base64'),
    WECHAT_APPID: 'test',
    WECHAT_SECRET: 'test',
  })
  return { dataDir, cacheDir: CACHE_DIR, binary: MONGOD_BINARY, say: () => {} }
}

/** Does something with a database, as a client of the replica set. */
export async function within<T>(
  uri: string,
  work: (db: mongoose.mongo.Db) => Promise<T>,
): Promise<T> {
  const client = new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: 10_000 })
  try {
    return await work(client.db())
  } finally {
    await client.close()
  }
}

/** Writes a note, and waits until it is acknowledged as durable. */
export const write = (uri: string, note: string) =>
  within(uri, db =>
    db.collection('notes').insertOne({ note }, { writeConcern: { w: 'majority', journal: true } }),
  )

/** All notes that were written. */
export const notes = (uri: string): Promise<string[]> =>
  within(uri, async db =>
    (await db.collection('notes').find().toArray()).map(({ note }) => String(note)),
  )

/** The number of the mongod's process. */
export const pidOf = (uri: string): Promise<number> =>
  within(uri, async db => Number((await db.admin().command({ serverStatus: 1 }))['pid']))

/** The program that the database of all API tests runs. */
export const mongodProgram = async (): Promise<string> =>
  readlinkSync(`/proc/${await pidOf(process.env[TEST_DATABASE]!)}/exe`)

/** Whether a process is alive; one that is dead but not yet taken note of is not. */
export function isAlive(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`).length > 0
  } catch {
    return false
  }
}
