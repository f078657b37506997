import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import mongoose from 'mongoose'
import {
  bindPerson,
  confirmStaff,
  refreshSession,
  signInPerson,
  signInStaff,
} from '#shared/account/account.endpoints'
import { listOwnCheckIns, submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { reportFault } from '#shared/checkins/faults.endpoints'
import type { Endpoint } from '#shared/endpoint'
import { issueActivation, listPeople, registerPerson } from '#shared/people/people.endpoints'
import { addOwnPlace } from '#shared/places/own-places.endpoints'
import { totpAt } from '../../server/account/totp'
import { createWeChat } from '../../server/outside/wechat'
import { createLog } from '../../server/platform/log'
import { metricsServer } from '../../server/platform/metrics'
import { DEMO_PASSWORD, demoTotpSecret } from '../../server/scripts/demo/staff'
import { somebody } from '../helpers/somebody'
import {
  type Answer,
  KEYS,
  MORNING,
  type World,
  burstAt,
  draft,
  startWorld,
} from '../helpers/world'
import { placeContent } from '../server/places/place-content'
import { type Door, openDoor } from './door'

/**
 * Canaries: things that nobody may read by the way. They are sent through the server in normal use
 * and in every kind of failure, and looked for in what is written down on the way: the log, the
 * refusals, the figures for monitoring, and the addresses.
 */
const LATITUDE = 24.512_345_6
const LONGITUDE = 103.754_321_9
const WORDS = '金丝雀说的话'
const person = { ...somebody(), name: '金丝雀' }
const OPENID = 'o-canary-of-wechat'
const DEVICE = 'canary-device'.padEnd(43, '-')
const WECHAT_SECRET = 'canary-secret-of-wechat'
const GUESS = 'canary-password'

/** Each by what it is. */
const canaries = new Map<string, string>([
  ['name', person.name],
  ['ID number', person.idNumber],
  ['ID tail', person.idNumber.slice(-6)],
  ['phone', person.phone],
  ['latitude', String(LATITUDE)],
  ['longitude', String(LONGITUDE)],
  ['words', WORDS],
  ['openid', OPENID],
  ['device', DEVICE],
  ['secret of WeChat', WECHAT_SECRET],
  ['password', DEMO_PASSWORD],
  ['guessed password', GUESS],
  ['TOTP secret', demoTotpSecret('luxi', KEYS.vault)],
])

let world: World
let door: Door
const logged: string[] = []
const refusals: string[] = []
const asked: string[] = []
/** Those of normal use only: whoever attacks may write what he likes. */
const addresses: string[] = []

/** Asks, and keeps what is written down of it on the way. */
async function ask(
  { method, path }: Pick<Endpoint, 'method' | 'path'>,
  input: unknown,
  headers: Record<string, string> = {},
  at = door,
): Promise<Answer> {
  const query = method === 'GET' ? `?${new URLSearchParams(input as Record<string, string>)}` : ''
  const address = `${at.origin}/api${path}${query}`
  const origin = headers.cookie ? { origin: at.origin } : {}
  const answer = await fetch(address, {
    method,
    headers: { 'content-type': 'application/json', ...headers, ...origin },
    ...(method === 'POST' && { body: typeof input === 'string' ? input : JSON.stringify(input) }),
  })
  const text = await answer.text()
  asked.push(address)
  if (answer.status >= 400) refusals.push(text)
  return { status: answer.status, body: JSON.parse(text), headers: answer.headers }
}

let officer: Record<string, string>
let phone: Record<string, string>
const fixes = burstAt(LATITUDE, LONGITUDE)
const fault = () => ({
  attemptId: crypto.randomUUID(),
  kind: 'other',
  words: WORDS,
  takenAt: MORNING,
})

beforeAll(async () => {
  world = await startWorld()
  const log = createLog('trace', { write: line => void logged.push(line) })
  door = await openDoor(world, { log })
  officer = (await world.staff('office')).headers
  await useNormally()
  addresses.push(...asked)
  await failInEveryWay(log)
})
afterAll(async () => {
  door.close()
  await world.end()
})

/** What happens on any day. */
async function useNormally() {
  const file = { ...person, officeId: '53252701', category: null, terms: null }
  const { personId } = (await ask(registerPerson, file, officer)).body
  const issued = await ask(issueActivation, { personId, identitySeen: true }, officer)
  canaries.set('activation code', issued.body.code)
  const idTail = person.idNumber.slice(-6)
  const login = { code: `code-for:${OPENID}`, deviceId: DEVICE }
  await ask(bindPerson, { ...login, activationCode: issued.body.code, idTail: '000000' })
  await ask(bindPerson, { ...login, activationCode: issued.body.code, idTail })
  const { token, refreshToken } = (await ask(signInPerson, login)).body
  phone = { authorization: `Bearer ${token}` }
  canaries.set('token', token).set('refresh token', refreshToken)
  canaries.set(
    'next refresh token',
    (await ask(refreshSession, { refreshToken })).body.refreshToken,
  )
  await ask(submitCheckIn, draft({ fixes }), phone)
  await ask(reportFault, fault(), phone)
  await ask(listOwnCheckIns, {}, phone)
  const shape = { kind: 'circle', centre: fixes[0], radiusMetres: 50 } as const
  const { latitude, longitude } = shape.centre!
  const content = placeContent({
    name: person.name,
    shape: { ...shape, centre: { latitude, longitude } },
  })
  await ask(addOwnPlace, { owner: { kind: 'person', id: personId }, content }, officer)
  for (const search of [person.name, person.idNumber]) await ask(listPeople, { search }, officer)

  await ask(signInStaff, { userName: 'luxi', password: GUESS })
  const first = await ask(signInStaff, { userName: 'luxi', password: DEMO_PASSWORD })
  const code = totpAt(demoTotpSecret('luxi', KEYS.vault), new Date(MORNING))
  canaries.set('challenge', first.body.challenge).set('TOTP code', code)
  const inside = await ask(confirmStaff, { challenge: first.body.challenge, code })
  canaries.set('cookie', /guitu=([^;]+)/.exec(inside.headers.get('set-cookie')!)![1]!)
}

/** What happens on a bad day: wrong input, a database that refuses, WeChat that is gone. */
async function failInEveryWay(log: ReturnType<typeof createLog>) {
  const everything = Object.fromEntries(canaries)
  const all = JSON.stringify(everything)
  await ask(submitCheckIn, all.slice(0, -1), phone)
  await ask(submitCheckIn, { ...draft({ fixes }), datum: all }, phone)
  await ask(submitCheckIn, { ...draft(), fixes: all }, phone)
  await ask(submitCheckIn, { ...draft(), fixes: [everything] }, phone)
  await ask(registerPerson, { ...person, phone: person.idNumber, officeId: all }, officer)
  await ask(listPeople, { search: all }, officer)
  await ask(listOwnCheckIns, { after: all }, phone)
  await ask(refreshSession, { refreshToken: `${canaries.get('refresh token')}x` })
  await ask(confirmStaff, { challenge: canaries.get('challenge'), code: canaries.get('TOTP code') })
  await ask(listPeople, {}, { cookie: `guitu=${canaries.get('cookie')}x` })

  // The database says of a document that it refuses what it did not like in it.
  for (const collection of ['checkins', 'faults', 'people']) await refuseAll(collection)
  await ask(submitCheckIn, draft({ fixes }), phone)
  await ask(reportFault, fault(), phone)
  const another = { ...somebody(), name: person.name }
  canaries.set('ID number of another', another.idNumber)
  await ask(
    registerPerson,
    { ...another, officeId: '53252701', category: null, terms: null },
    officer,
  )

  const wechat = createWeChat({
    base: 'http://127.0.0.1:1',
    appId: 'app',
    secret: WECHAT_SECRET,
    timeoutMs: 500,
    pause: async () => {},
  })
  const cutOff = await openDoor(world, { log, outside: { ...world.outside, wechat } })
  await ask(signInPerson, { code: OPENID, deviceId: DEVICE }, {}, cutOff)
  cutOff.close()
}

/** Lets a collection take in nothing that holds what it holds. */
async function refuseAll(collection: string) {
  await mongoose.connection.db!.command({
    collMod: collection,
    validator: {
      $nor: ['place.latitude', 'words', 'name', 'fixes'].map(field => ({
        [field]: { $exists: true },
      })),
    },
  })
}

const found = (texts: readonly string[]) =>
  [...canaries]
    .filter(([, canary]) => texts.some(text => text.includes(canary)))
    .map(([what]) => what)

it('all of this was really asked, and answered in every way', () => {
  const statuses = logged.map(line => JSON.parse(line).status as number | undefined)
  for (const status of [200, 400, 401, 403, 500, 503]) expect(statuses).toContain(status)
  expect(logged.filter(line => line.includes('"our fault"')).length).toBeGreaterThanOrEqual(3)
  expect(canaries.size).toBeGreaterThanOrEqual(20)
})

it('the canaries lie in the database, so that they could have been written down', async () => {
  const [checkIns, faults] = [await world.rows('checkins'), await world.rows('faults')]
  expect(JSON.stringify(checkIns)).toContain(String(LATITUDE))
  expect(JSON.stringify(faults)).toContain(WORDS)
})

it('no canary is in the log', () => {
  expect(found(logged)).toEqual([])
})

it('no canary is in a refusal', () => {
  expect(refusals.length).toBeGreaterThan(10)
  expect(found(refusals)).toEqual([])
})

it('no canary is in an address', () => {
  expect(found(addresses.map(decodeURIComponent))).toEqual([])
})

it('no canary is in the figures for monitoring', async () => {
  const metrics = metricsServer().listen(0, '127.0.0.1')
  await once(metrics, 'listening')
  const { port } = metrics.address() as AddressInfo
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  metrics.close()
  expect(text).toContain('endpoint="checkins.submit"')
  expect(found([text])).toEqual([])
})

it('a log that were written without care would be caught', () => {
  const line = JSON.stringify({ msg: `no place at ${LATITUDE}, said ${person.name}` })
  expect(found([line])).toEqual(['name', 'latitude'])
})
