import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
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
import { type Dice, dice } from '../../server/scripts/demo/random'
import { seedPeople, seedTown } from '../../server/scripts/demo/seed'
import { type Program, startProgram } from '../bench/program'
import { type Cluster, startCluster } from './cluster'
import { unmount } from './machine'
import type { Holder } from './phones'
import { type Proxy, openProxy } from './proxy'

/** A server of ours behind a way on which things can go wrong; a new one may take its place. */
export interface Server {
  /** Where it is reached, whichever process answers. */
  address: string
  way: Proxy
  process(): Program
  /** Whether new requests are sent there, as a web server before it would do. */
  isOffered(): boolean
  /** Takes it away; nobody is told. */
  kill(): void
  /** Asks it to leave and waits until it has; nothing more is sent there. */
  leave(): Promise<void>
  /**
   * @param jumps - what its wall clock shows beside the right time, in turn; milliseconds.
   * @param settings - of its environment, beside the usual ones.
   */
  startAgain(jumps?: readonly number[], settings?: Record<string, string>): Promise<void>
}

/**
 * Plain is as in production. Otherwise the API processes reach the primary by `databaseWay` only,
 * or each mongod has a small disk of its own.
 */
export type SiteKind = 'plain' | 'through-way' | 'small-disks'

/** Three mongods, two API processes, a worker and WeChat's stand-in, all to be thrown away. */
export interface Site {
  kind: SiteKind
  cluster: Cluster
  apis: readonly [Server, Server]
  worker: Server
  /** Between the servers and the primary, where the experiment wants one; else nothing passes it. */
  databaseWay: Proxy
  boundaryOf(personId: string): HomeBoundary
  config: ReturnType<typeof readConfig>
  /** Makes it ready for another seed. @returns the dice of all that happens by chance from now on. */
  begin(seed: number): Promise<Dice>
  /** People with phones who are signed in from now on; others than before, as long as there are. */
  nextHolders(count: number): Holder[]
  end(): Promise<void>
}

const ACCOUNT = { WECHAT_APPID: 'faults', WECHAT_SECRET: 'faults' }

/** @param folder - takes everything, and is removed at the end. */
export async function startSite(folder: string, kind: SiteKind): Promise<Site> {
  removeAll(folder)
  mkdirSync(folder, { recursive: true })
  const config = readConfig(environmentWith({ ...ACCOUNT, DATA_DIR: folder }))
  const cluster = await startCluster(folder, config, kind === 'small-disks')
  const programs = new Set<Program>()
  const ways: Proxy[] = []
  let fate = dice(0)

  async function end() {
    for (const way of ways) way.close()
    await Promise.all([...programs].map(program => program.stop()))
    await disconnectDatabase()
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }

  async function way(to: number) {
    const proxy = await openProxy(to, () => fate.next())
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
    const { nextHolders, boundaryOf } = await settle(config)
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
      MONGODB_URI: kind === 'through-way' && services === 'api' ? direct : cluster.uri,
    })
    const server = (services: string) =>
      serverOf(
        (jumps, more) =>
          program('server/main.ts', [], {
            ...settings(services),
            ...(jumps && wrongClock(jumps)),
            ...more,
          }),
        way,
        programs,
      )
    const [worker, ...apis] = await Promise.all([server('worker'), server('api'), server('api')])
    return {
      ...{ kind, cluster, apis, worker, databaseWay, nextHolders, boundaryOf, config, end },
      async begin(seed) {
        fate = dice(seed)
        await databaseWay.leadTo((await cluster.primary()).port)
        return fate
      },
    }
  } catch (error) {
    await end()
    throw error
  }
}

/** A run that was cut off may have left its small disks. */
function removeAll(folder: string) {
  if (existsSync(folder)) for (const name of readdirSync(folder)) unmount(path.join(folder, name))
  rmSync(folder, { recursive: true, force: true })
}

const wrongClock = (jumps: readonly number[]) => ({
  NODE_OPTIONS: `--import ${pathToFileURL(path.join(__dirname, 'wrong-clock.mjs')).href}`,
  CLOCK_JUMPS: jumps.join(','),
})

async function serverOf(
  start: (...how: Parameters<Server['startAgain']>) => Promise<Program>,
  openWay: (to: number) => Promise<Proxy>,
  programs: Set<Program>,
): Promise<Server> {
  let now = await start()
  const port = () => Number(new URL(now.address).port)
  const way = await openWay(port())
  let offered = true
  return {
    address: `http://127.0.0.1:${way.port}`,
    way,
    process: () => now,
    kill() {
      process.kill(now.pid, 'SIGKILL')
      way.refuse()
    },
    isOffered: () => offered,
    leave() {
      offered = false
      return now.stop()
    },
    async startAgain(...how) {
      programs.delete(now)
      now = await start(...how)
      await way.leadTo(port())
      offered = true
    },
  }
}

/** Fills the town; who has a phone gets a session. */
async function settle(config: ReturnType<typeof readConfig>) {
  await createIndexes()
  const { tokens, vault } = keysOf(config)
  const now = new Date()
  await seedTown(now, vault)
  await seedPeople(crowd(), now, vault)
  const people = [...PEOPLE, ...crowd()].filter(({ binding }) => binding === 'active')
  const boundaries = new Map<string, HomeBoundary>()
  const sessions = await Promise.all(
    people.map(async ({ id: personId, officeId, homeCountyId }) => {
      const id = randomUUID()
      await openSession({ id, kind: 'person', subjectId: personId, startedAt: now })
      boundaries.set(personId, (await homeBoundary(homeCountyId))!)
      return { id, personId, countyId: homeCountyId, home: centreOf(officeId) }
    }),
  )
  let given = 0
  return {
    nextHolders: (count: number): Holder[] =>
      Array.from({ length: count }, () => {
        const { id, ...holder } = sessions[given++ % sessions.length]!
        // A token is good for fifteen minutes, a site for longer.
        return { ...holder, token: signToken(tokens, id, new Date()) }
      }),
    boundaryOf: (personId: string) => boundaries.get(personId)!,
  }
}
