import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import mongoose from 'mongoose'
import pino from 'pino'
import type { CheckInDraft } from '#shared/checkins/checkins.contract'
import type { Endpoint } from '#shared/endpoint'
import { createRights } from '../../server/account/rights'
import { createApp } from '../../server/app'
import { followLive } from '../../server/command/live'
import { CodeRefused } from '../../server/outside/wechat'
import { watched, whenChanged } from '../../server/watched'
import { connectDatabase, createIndexes, disconnectDatabase } from '../../server/platform/database'
import { type Hub, openHub } from '../../server/platform/hub'
import type { Outside } from '../../server/platform/outside'
import { openSockets } from '../../server/platform/sockets'
import { tokenKeys } from '../../server/platform/tokens'
import { DEMO_PASSWORD, STAFF_MEMBERS, openidOf, seedDemo } from '../../server/scripts/demo/seed'
import { TEST_DATABASE } from './mongod-up'

export type StaffName = keyof typeof STAFF_MEMBERS

/** An answer of the server, read. */
export interface Answer {
  status: number
  // Tests look into answers of every shape; what the contract promises is asserted, not typed.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
  headers: Headers
}

/** Somebody who asks the server. */
export interface Caller {
  ask(endpoint: Pick<Endpoint, 'method' | 'path'>, input?: unknown): Promise<Answer>
  headers: Record<string, string>
}

/** A server on a database of its own, with the demo in it and a clock that a test can turn. */
export interface World {
  origin: string
  outside: Outside
  hub: Hub
  /** Moves the server's clock. */
  setTime(iso: string): void
  visitor: Caller
  person(number: number): Promise<Caller>
  staff(name: StaffName): Promise<Caller>
  /** Documents of a collection, as they lie in the database. */
  rows(collection: string): Promise<Record<string, unknown>[]>
  end(): Promise<void>
}

const keys = tokenKeys({ test: Buffer.alloc(32, 7).toString('base64') })

/** Starts a world. @param now - what time it is there; ISO 8601, UTC. */
export async function startWorld(now = '2026-11-24T01:00:00.000Z'): Promise<World> {
  let time = new Date(now)
  const uri = new URL(process.env[TEST_DATABASE]!)
  uri.pathname = `/test-${randomUUID().slice(0, 8)}`
  await connectDatabase(uri.href)
  await createIndexes()
  await seedDemo(time)

  const log = pino({ level: 'silent' })
  const outside: Outside = { now: () => time, wechat: { sessionFor: fakeSession } }
  const hub = await openHub(watched, log)
  const rights = createRights()
  hub.listen(whenChanged(rights))
  const app = createApp({
    outside,
    rights,
    keys,
    log,
    isReady: async () => hub.follows(),
    behindProxy: false,
  })
  const server = createServer(app.callback())
  const closeSockets = openSockets(server, followLive({ hub, rights, now: outside.now, log }), log)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    origin,
    outside,
    hub,
    setTime: iso => void (time = new Date(iso)),
    visitor: caller(origin, {}),
    async person(number) {
      const { body } = await caller(origin, {}).ask(
        { method: 'POST', path: '/account/person-sessions' },
        { code: `code-for:${openidOf(number - 1)}` },
      )
      return caller(origin, { authorization: `Bearer ${body.token}` })
    },
    async staff(name) {
      const { userName } = STAFF_MEMBERS[name]
      const { headers } = await caller(origin, { origin }).ask(
        { method: 'POST', path: '/account/staff-sessions' },
        { userName, password: DEMO_PASSWORD },
      )
      return caller(origin, { origin, cookie: headers.get('set-cookie')!.split(';')[0]! })
    },
    rows: async collection =>
      mongoose.connection.db!.collection(collection).find().toArray() as Promise<
        Record<string, unknown>[]
      >,
    async end() {
      closeSockets()
      await closed(server)
      await hub.close()
      await mongoose.connection.dropDatabase()
      await disconnectDatabase()
    },
  }
}

/** WeChat as the tests know it: a code names the account it is for. */
async function fakeSession(code: string) {
  const openid = /^code-for:(.+)$/.exec(code)?.[1]
  if (openid === undefined) throw new CodeRefused()
  return { openid }
}

function caller(origin: string, headers: Record<string, string>): Caller {
  return {
    headers,
    async ask({ method, path }, input = {}) {
      const asksByQuery = method === 'GET'
      const query = asksByQuery ? `?${new URLSearchParams(input as Record<string, string>)}` : ''
      const answer = await fetch(`${origin}/api${path}${query}`, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...(!asksByQuery && { body: typeof input === 'string' ? input : JSON.stringify(input) }),
      })
      const text = await answer.text()
      return {
        status: answer.status,
        body: text === '' ? null : JSON.parse(text),
        headers: answer.headers,
      }
    },
  }
}

const closed = (server: Server) =>
  new Promise<void>(done => {
    server.close(() => done())
    server.closeAllConnections()
  })

/** A check-in in the middle of the county, unless a test says otherwise. */
export const draft = (changes: Partial<CheckInDraft> = {}): CheckInDraft => ({
  attemptId: randomUUID(),
  takenAt: '2026-11-24T00:59:58.000Z',
  counter: 1,
  datum: 'wgs84',
  fixes: [fixAt(24.53, 103.77)],
  ...changes,
})

/** One good fix. Degrees, WGS-84. */
export const fixAt = (latitude: number, longitude: number, accuracyMetres = 15) => ({
  latitude,
  longitude,
  accuracyMetres,
  takenAt: '2026-11-24T00:59:59.000Z',
})
