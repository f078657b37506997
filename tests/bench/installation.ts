import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import mongoose from 'mongoose'
// For every collection and index that the product has.
import '../../server/app'
import '../../server/chores'
import type { Keys } from '../../server/account/account.actions'
import { environmentWith, readConfig } from '../../server/config'
import { keysOf } from '../../server/keys'
import { connectDatabase, createIndexes, disconnectDatabase } from '../../server/platform/database'
import { startMongod } from '../../server/platform/mongod'
import { seedTown } from '../../server/scripts/demo/seed'
import { type Program, startProgram } from './program'

/** An installation of its own, that is thrown away: a database, the town of the demo, and servers. */
export interface Installation {
  folder: string
  keys: Keys
  mongodPid: number
  /** Starts a program on this database; without a name, an API process. */
  start(program?: string, args?: readonly string[]): Promise<Program>
  end(): Promise<void>
}

const PLAYED = { WECHAT_APPID: 'bench', WECHAT_SECRET: 'bench' }

/**
 * @param folder - where its data lie: on the disk that is to be measured.
 * @param profiles - folder for CPU profiles of the programs; none unless named.
 */
export async function createInstallation(folder: string, profiles?: string): Promise<Installation> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const config = readConfig(environmentWith({ ...PLAYED, DATA_DIR: folder }))
  const keys = keysOf(config)
  const mongod = await startMongod({
    dataDir: path.join(folder, 'mongod'),
    cacheDir: config.CACHE_DIR,
    binary: config.MONGOD_BINARY,
    say: () => {},
  })
  await connectDatabase(mongod.uri)
  await createIndexes()
  await seedTown(new Date(), keys.vault)
  const status = await mongoose.connection.db!.admin().command({ serverStatus: 1 })
  const programs: Program[] = []
  const settings = { ...PLAYED, DATA_DIR: folder, MONGODB_URI: mongod.uri, PORT: '0' }

  return {
    ...{ folder, keys, mongodPid: Number(status.pid) },
    async start(program = 'server/main.ts', args = []) {
      const log = path.join(folder, `program-${programs.length}.log`)
      const started = await startProgram(
        program,
        args,
        { ...settings, SERVICES: 'api' },
        log,
        profiles,
      )
      programs.push(started)
      return started
    },
    async end() {
      for (const program of programs) await program.stop()
      await disconnectDatabase()
      await mongod.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
