import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
// For every collection and index that the product has.
import '../../server/app'
import '../../server/chores'
import { openSession } from '../../server/account/sessions.model'
import { environmentWith, readConfig } from '../../server/config'
import { keysOf } from '../../server/keys'
import { type HomeBoundary, homeBoundary } from '../../server/places/home-boundaries'
import { connectDatabase, createIndexes, disconnectDatabase } from '../../server/platform/database'
import { signToken } from '../../server/platform/tokens'
import { centreOf } from '../../server/scripts/demo/outlines'
import { PEOPLE, crowd } from '../../server/scripts/demo/people'
import type { Dice } from '../../server/scripts/demo/random'
import { seedPeople, seedTown } from '../../server/scripts/demo/seed'
import { type Program, startProgram } from '../bench/program'
import { type Cluster, startCluster } from './cluster'
import type { Holder } from './phones'
import { type Proxy, openProxy } from './proxy'

/** A server of ours behind a way on which things can go wrong; a new one may take its place. */
export interface Server {
  /** Where it is reached, whichever process answers. */
  address: string
  way: Proxy
  process(): Program
  kill(): void
  /** Asks it to leave and waits until it has. */
  leave(): Promise<void>
  startAgain(): Promise<void>
}

/** Three mongods, two API processes, a worker and WeChat's stand-in, all to be thrown away. */
export interface Site {
  cluster: Cluster
  apis: readonly [Server, Server]
  worker: Server
  /** Between the servers and the primary, where the experiment wants one; else nothing passes it. */
  databaseWay: Proxy
  holders: readonly Holder[]
  boundaryOf(personId: string): HomeBoundary
  config: ReturnType<typeof readConfig>
  end(): Promise<void>
}

const ACCOUNT = { WECHAT_APPID: 'faults', WECHAT_SECRET: 'faults' }

/**
 * @param folder - takes everything, and is removed at the end.
 * @param throughWay - whether the API processes reach the primary by `databaseWay` only.
 */
export async function startSite(folder: string, fate: Dice, throughWay: boolean): Promise<Site> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const config = readConfig(environmentWith({ ...ACCOUNT, DATA_DIR: folder }))
  const cluster = await startCluster(folder, config)
  const programs = new Set<Program>()
  const ways: Proxy[] = []

  async function end() {
    for (const way of ways) way.close()
    await Promise.all([...programs].map(program => program.stop()))
    await disconnectDatabase()
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }

  async function way(to: number) {
    const proxy = await openProxy(to, fate)
    ways.push(proxy)
    return proxy
  }

  async function program(file: string, args: string[], settings: Record<string, string>) {
    const log = path.join(folder, `program-${randomUUID()}.log`)
    const started = await startProgram(file, args, { ...ACCOUNT, ...settings }, log)
    programs.add(started)
    return started
  }

  try {
    await connectDatabase(cluster.uri)
    const { holders, boundaryOf } = await settle(config)
    const databaseWay = await way((await cluster.primary()).port)
    const direct = `mongodb://127.0.0.1:${databaseWay.port}/guitu?directConnection=true`
    const standIn = await program(
      'server/outside/standins/main.ts',
      ['--port', '0', '--appid', 'faults', '--secret', 'faults'],
      {},
    )
    const settings = (services: string) => ({
      ...{ DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn', SERVICES: services },
      ...{ WECHAT_API_BASE: standIn.address },
      MONGODB_URI: throughWay && services === 'api' ? direct : cluster.uri,
    })
    const server = (services: string) =>
      serverOf(() => program('server/main.ts', [], settings(services)), way, programs)
    const apis = [await server('api'), await server('api')] as const
    const worker = await server('worker')
    return { cluster, apis, worker, databaseWay, holders, boundaryOf, config, end }
  } catch (error) {
    await end()
    throw error
  }
}

async function serverOf(
  start: () => Promise<Program>,
  openWay: (to: number) => Promise<Proxy>,
  programs: Set<Program>,
): Promise<Server> {
  let now = await start()
  const port = () => Number(new URL(now.address).port)
  const way = await openWay(port())
  return {
    address: `http://127.0.0.1:${way.port}`,
    way,
    process: () => now,
    kill: () => void process.kill(now.pid, 'SIGKILL'),
    leave: () => now.stop(),
    async startAgain() {
      programs.delete(now)
      now = await start()
      way.leadTo(port())
    },
  }
}

/** Fills the town, and gives everybody who has a phone a session. */
async function settle(config: ReturnType<typeof readConfig>) {
  await createIndexes()
  const { tokens, vault } = keysOf(config)
  const now = new Date()
  await seedTown(now, vault)
  await seedPeople(crowd(), now, vault)
  const people = [...PEOPLE, ...crowd()].filter(({ binding }) => binding === 'active')
  const boundaries = new Map<string, HomeBoundary>()
  const holders = await Promise.all(
    people.map(async ({ id: personId, officeId, homeCountyId }): Promise<Holder> => {
      const id = randomUUID()
      await openSession({ id, kind: 'person', subjectId: personId, startedAt: now })
      boundaries.set(personId, (await homeBoundary(homeCountyId))!)
      return { personId, token: signToken(tokens, id, now), home: centreOf(officeId) }
    }),
  )
  return { holders, boundaryOf: (personId: string) => boundaries.get(personId)! }
}
