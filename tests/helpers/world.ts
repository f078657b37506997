import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import mongoose from 'mongoose'
import pino from 'pino'
import type { CheckInDraft, Receipt } from '#shared/checkins/checkins.contract'
import { submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { signInPerson } from '#shared/account/account.endpoints'
import { signInRelative } from '#shared/visits/relatives/relatives.endpoints'
import type { Endpoint } from '#shared/endpoint'
// For every table and index that there is: worlds of other suites go on with the database.
import '../../server/chores'
import '../../server/platform/chores'
import { createRights } from '../../server/account/rights'
import { createApp } from '../../server/app'
import { followLive } from '../../server/command/live'
import { webRtcCalls } from '../../server/outside/calls'
import { createFaceEngine } from '../../server/outside/face-engine/engine'
import { CodeRefused } from '../../server/outside/wechat'
import { watched, whenChanged } from '../../server/watched'
import { COOKIE, sessionOfCookie } from '../../server/platform/callers'
import { connectDatabase, disconnectDatabase } from '../../server/platform/database'
import { type Hub, openHub } from '../../server/platform/hub'
import type { Outside } from '../../server/platform/outside'
import { type SocketHandler, openSockets } from '../../server/platform/sockets'
import { signToken } from '../../server/platform/tokens'
import { hashPassword } from '../../server/account/passwords'
import { openSession } from '../../server/account/sessions.model'
import { addStaff } from '../../server/account/staff.model'
import { PEOPLE, deviceIdOf, openidOf } from '../../server/scripts/demo/people'
import { demoDeviceToken } from '../../server/scripts/demo/positioning'
import { RELATIVES, seedRelative } from '../../server/scripts/demo/relatives'
import { followRooms } from '../../server/visits/rooms/live-rooms'
import { seedTown } from '../../server/scripts/demo/seed'
import { DEMO_PASSWORD, STAFF_MEMBERS } from '../../server/scripts/demo/staff'
import { KEYS } from './keys'
import { databaseOfWorker, prepareDatabase } from './databases'
import { TEST_DATABASE } from './mongod-up'

export { KEYS }

/** A check-in as the phone sends it. */
type Sent = CheckInDraft & { sentAt?: string }

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
  /** For a program that is to work on the same database. */
  databaseUri: string
  outside: Outside
  hub: Hub
  /** What the live sockets are served by. */
  live: SocketHandler
  /** Moves the server's clock. */
  setTime(iso: string): void
  visitor: Caller
  person(number: number): Promise<Caller>
  /** A relative who has registered; the account is opened when first asked for. */
  relative(number: number): Promise<Caller>
  /** A phone that holds a token. */
  holding(token: string): Caller
  /** The dedicated device under the one order of the demo. */
  device: Caller
  /** A person signs in, which ends the session before, and checks in. @returns the receipt. */
  checkIn(number: number, changes?: Partial<Sent>): Promise<Receipt>
  /** An official who is signed in; how that is done is another test's subject. */
  staff(name: StaffName): Promise<Caller>
  /** Adds an officer of the county who has not set up an app; the password is the demo's. */
  newOfficial(userName: string): Promise<void>
  /** From now on the database notes how it finds what it is asked, in `system.profile`. */
  recordPlans(): Promise<void>
  /** Documents of a collection, as they lie in the database. */
  rows(collection: string): Promise<Record<string, unknown>[]>
  end(): Promise<void>
}

const NEVER_DRAWN = 0.999

/** Nine in the morning in China. */
export const MORNING = '2026-11-24T01:00:00.000Z'

/** Starts a world. @param now - what time it is there; ISO 8601, UTC. */
export async function startWorld(now = MORNING): Promise<World> {
  let time = new Date(now)
  const uri = new URL(process.env[TEST_DATABASE]!)
  uri.pathname = `/${databaseOfWorker()}`
  await connectDatabase(uri.href)
  await prepareDatabase(`the town on ${now}`, () => seedTown(time, KEYS.vault))

  const log = pino({ level: 'silent' })
  const outside: Outside = {
    now: () => time,
    // Nobody is drawn by lot, unless a test says so.
    random: () => NEVER_DRAWN,
    wechat: { sessionFor: fakeSession, faces: null, messages: null },
    faces: createFaceEngine({ mode: 'off' }),
    calls: webRtcCalls({ servers: [] }),
  }
  const hub = await openHub(watched, log)
  const rights = createRights()
  hub.listen(whenChanged(rights))
  const app = createApp({
    outside,
    rights,
    keys: KEYS,
    log,
    answers: true,
    isReady: async () => hub.follows(),
    behindProxy: false,
  })
  const server = createServer(app.callback())
  const live = followLive({ hub, rights, now: outside.now, log })
  const rooms = followRooms({ hub, rights, now: outside.now, log })
  const closeSockets = openSockets(server, [live, rooms], {
    log,
    sessionOf: request => sessionOfCookie(request, KEYS.tokens, time),
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const world: World = {
    origin,
    databaseUri: uri.href,
    outside,
    hub,
    live,
    setTime: iso => void (time = new Date(iso)),
    visitor: caller(origin, {}),
    device: caller(origin, { authorization: `Bearer ${demoDeviceToken(KEYS.vault)}` }),
    async person(number) {
      const openid = openidOf(PEOPLE[number - 1]!.id)
      const { body } = await caller(origin, {}).ask(signInPerson, {
        code: `code-for:${openid}`,
        deviceId: deviceIdOf(openid),
      })
      return caller(origin, { authorization: `Bearer ${body.token}` })
    },
    holding: token => caller(origin, { authorization: `Bearer ${token}` }),
    async relative(number) {
      const invented = RELATIVES[number - 1]!
      await seedRelative(invented, time, KEYS.vault)
      const { body } = await caller(origin, {}).ask(signInRelative, {
        code: `code-for:${invented.openid}`,
        deviceId: deviceIdOf(invented.openid),
      })
      return caller(origin, { authorization: `Bearer ${body.token}` })
    },
    async checkIn(number, changes) {
      const { status, body } = await (await world.person(number)).ask(submitCheckIn, draft(changes))
      if (status !== 200) throw new Error(`The check-in was refused: ${JSON.stringify(body)}`)
      return body
    },
    async staff(name) {
      const id = randomUUID()
      await openSession({ id, kind: 'staff', subjectId: STAFF_MEMBERS[name].id, startedAt: time })
      return caller(origin, { origin, cookie: `${COOKIE}=${signToken(KEYS.tokens, id, time)}` })
    },
    async newOfficial(userName) {
      const { id: _, ...county } = STAFF_MEMBERS.county
      const member = { ...county, id: `test-${userName}`, userName }
      await addStaff(member, await hashPassword(DEMO_PASSWORD))
    },
    async recordPlans() {
      const db = mongoose.connection.db!
      await db.createCollection('system.profile', { capped: true, size: 64 * 1024 * 1024 })
      await db.command({ profile: 2 })
    },
    rows: async collection =>
      mongoose.connection.db!.collection(collection).find().toArray() as Promise<
        Record<string, unknown>[]
      >,
    async end() {
      closeSockets()
      await closed(server)
      await hub.close()
      await disconnectDatabase()
    },
  }
  return world
}

/** WeChat as the tests know it: a code names the account it is for. */
async function fakeSession(code: string) {
  const openid = /^code-for:(.+)$/.exec(code)?.[1]
  if (openid === undefined) throw new CodeRefused()
  return { openid }
}

/** Asks as whoever these headers belong to. */
export function caller(origin: string, headers: Record<string, string>): Caller {
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
export const draft = (changes: Partial<Sent> = {}): Sent => ({
  attemptId: randomUUID(),
  takenAt: '2026-11-24T00:59:58.000Z',
  counter: 1,
  datum: 'wgs84',
  fixes: burstAt(24.53, 103.77),
  ...changes,
})

/** One good fix. Degrees, WGS-84. */
export const fixAt = (latitude: number, longitude: number, accuracyMetres = 15) => ({
  latitude,
  longitude,
  accuracyMetres,
  takenAt: '2026-11-24T00:59:59.000Z',
})

/** A burst of three that agree. Degrees, WGS-84. */
export const burstAt = (latitude: number, longitude: number, accuracyMetres = 15) =>
  Array.from({ length: 3 }, () => fixAt(latitude, longitude, accuracyMetres))
