import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import path from 'node:path'
import mongoose from 'mongoose'
import type { Config } from '../../server/config'
import { findMongod, takeNamed, waysToMongod } from '../../server/platform/mongod/finder'
import { type MongodProcess, launch } from '../../server/platform/mongod/process'
import { SET } from '../../server/platform/mongod/set'
import { until } from '../helpers/until'
import { mountSmallDisk, takeRoom, unmount } from './machine'

/** One of the three. */
export interface Member {
  port: number
  pid: number
}

/** Three mongods that are one replica set. */
export interface Cluster {
  uri: string
  /** Which one leads now. */
  primary(): Promise<Member>
  /** Takes a process away without a word. */
  kill(member: Member): Promise<void>
  /** Starts one again that has ended. */
  restart(member: Member): Promise<void>
  /** Takes all the room on the disk of one; small disks only. @returns what gives it back. */
  fill(member: Member): () => void
  /** Fulfilled when one has ended by itself. */
  ended(member: Member): Promise<void>
  stop(): Promise<void>
}

const MEMBERS = 3
const PATIENCE_MILLISECONDS = 60_000

/** Holds what a member writes in an hour, its journal and its oplog. */
const SMALL_DISK_MEGABYTES = 700

/**
 * @param folder - takes the data, which are thrown away with it.
 * @param smallDisks - whether each member has a disk of its own that can be filled.
 */
export async function startCluster(
  folder: string,
  { CACHE_DIR, MONGOD_BINARY }: Config,
  smallDisks: boolean,
): Promise<Cluster> {
  const say = () => {}
  const { binary } = await (MONGOD_BINARY === undefined
    ? findMongod(waysToMongod(CACHE_DIR, say), say)
    : takeNamed(MONGOD_BINARY, say))
  const ports = await freePorts(MEMBERS)
  const running = new Map<number, MongodProcess>()
  const members = new Map<number, Member>()

  const folderOf = (port: number) => path.join(folder, `member-${port}`)

  async function start(port: number) {
    const db = folderOf(port)
    running.set(port, launch(binary, argumentsFor(db, port), `${db}.log`))
    const pid = async () => (await command(port, { serverStatus: 1 }).catch(() => null))?.['pid']
    await until(async () => (await pid()) !== undefined, PATIENCE_MILLISECONDS)
    members.set(port, { port, pid: Number(await pid()) })
  }

  async function leader(): Promise<Member | undefined> {
    for (const member of members.values()) {
      const hello = await command(member.port, { hello: 1 }).catch(() => null)
      if (hello?.['isWritablePrimary'] === true) return member
    }
    return undefined
  }

  async function primary() {
    await until(async () => (await leader()) !== undefined, PATIENCE_MILLISECONDS)
    return (await leader())!
  }

  for (const port of ports) {
    if (smallDisks) mountSmallDisk(folderOf(port), SMALL_DISK_MEGABYTES)
    else mkdirSync(folderOf(port), { recursive: true })
  }
  await Promise.all(ports.map(start))
  const hosts = ports.map(port => `127.0.0.1:${port}`)
  await command(ports[0]!, {
    replSetInitiate: { _id: SET, members: hosts.map((host, _id) => ({ _id, host })) },
  })
  await primary()
  return {
    uri: `mongodb://${hosts.join(',')}/${SET}?replicaSet=${SET}`,
    primary,
    async kill({ port, pid }) {
      process.kill(pid, 'SIGKILL')
      await running.get(port)!.ended
    },
    restart: ({ port }) => start(port),
    fill: ({ port }) => takeRoom(folderOf(port)),
    ended: async ({ port }) => void (await running.get(port)!.ended),
    async stop() {
      await Promise.all([...running.values()].map(mongod => mongod.stop()))
      if (smallDisks) for (const port of ports) unmount(folderOf(port))
    },
  }
}

const argumentsFor = (db: string, port: number): string[] => [
  ...['--dbpath', db, '--bind_ip', '127.0.0.1', '--port', String(port), '--nounixsocket'],
  ...['--replSet', SET, '--wiredTigerCacheSizeGB', '0.25', '--oplogSize', '200', '--quiet'],
  ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
  ...['--setParameter', 'transactionLifetimeLimitSeconds=10'],
]

/** Asks one member, whatever it is at the moment. */
async function command(port: number, words: Record<string, unknown>) {
  const client = new mongoose.mongo.MongoClient(
    `mongodb://127.0.0.1:${port}/?directConnection=true`,
    { connectTimeoutMS: 1000, serverSelectionTimeoutMS: 1000, socketTimeoutMS: 5000 },
  )
  try {
    return await client.db('admin').command(words)
  } finally {
    await client.close()
  }
}

/** Ports that are free together: each is held until all are found. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map(server => once(server, 'listening')))
  const ports = servers.map(server => (server.address() as AddressInfo).port)
  await Promise.all(servers.map(server => new Promise(done => server.close(done))))
  return ports
}
