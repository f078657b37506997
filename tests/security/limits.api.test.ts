import { bindPerson, confirmStaff, signInStaff } from '#shared/account/account.endpoints'
import type { Endpoint } from '#shared/endpoint'
import { issueActivation } from '#shared/people/people.endpoints'
import { totpAt } from '../../server/account/totp'
import { PEOPLE } from '../../server/scripts/demo/people'
import { DEMO_PASSWORD, demoTotpSecret } from '../../server/scripts/demo/staff'
import { KEYS, MORNING, type World, startWorld } from '../helpers/world'
import { type Door, openDoor } from './door'

/** Whoever guesses at two server processes in turn has no more guesses than at one. */
let world: World
let second: Door
let doors: string[]
beforeAll(async () => {
  world = await startWorld()
  second = await openDoor(world)
  doors = [world.origin, second.origin]
})
afterAll(async () => {
  second.close()
  await world.end()
})

const GUESSES = 10
const MOST = 5

async function askAt(origin: string, { path }: Pick<Endpoint, 'path'>, input: unknown) {
  const answer = await fetch(`${origin}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  return { status: answer.status, body: await answer.json() }
}

/** Ten guesses, at one door and the other in turn, or all at the same moment. @returns the codes. */
async function guess(
  endpoint: Pick<Endpoint, 'path'>,
  input: (number: number) => unknown,
  atOnce: boolean,
): Promise<string[]> {
  const ask = async (number: number) =>
    (await askAt(doors[number % 2]!, endpoint, input(number))).body.code as string
  const numbers = [...Array(GUESSES).keys()]
  if (atOnce) return Promise.all(numbers.map(ask))
  const codes: string[] = []
  for (const number of numbers) codes.push(await ask(number))
  return codes
}

const counted = (codes: readonly string[], code: string) => codes.filter(one => one === code).length

const challengeOf = async (userName: string): Promise<string> =>
  (await askAt(doors[0]!, signInStaff, { userName, password: DEMO_PASSWORD })).body.challenge

describe.each([
  ['in turn', false],
  ['at the same moment', true],
])('ten guesses at two processes, %s', (how, atOnce) => {
  /** Each way of guessing at an account of its own. */
  const pick = (one: string, other: string) => (atOnce ? other : one)

  it('at a password: five are looked at, and the right one is refused at both', async () => {
    const userName = pick('zhongshu', 'jinma')
    const codes = await guess(signInStaff, number => ({ userName, password: `${number}` }), atOnce)
    expect(counted(codes, 'wrong-name-or-password')).toBeLessThanOrEqual(MOST)
    expect(counted(codes, 'account-locked')).toBeGreaterThanOrEqual(GUESSES - MOST)
    for (const door of doors) {
      const { body } = await askAt(door, signInStaff, { userName, password: DEMO_PASSWORD })
      expect(body.code).toBe('account-locked')
    }
  })

  it('at a code of the app: five are looked at, and the right one is refused at both', async () => {
    const userName = pick('jiucheng', 'wujiepu')
    const challenge = await challengeOf(userName)
    const right = totpAt(demoTotpSecret(userName, KEYS.vault), new Date(MORNING))
    const wrong = (number: number) => ({ challenge, code: other(right, number) })
    const codes = await guess(confirmStaff, wrong, atOnce)
    expect(counted(codes, 'wrong-code')).toBeLessThanOrEqual(MOST)
    expect(counted(codes, 'account-locked')).toBeGreaterThanOrEqual(GUESSES - MOST)
    for (const door of doors) {
      expect((await askAt(door, confirmStaff, { challenge, code: right })).body.code).toBe(
        'account-locked',
      )
    }
  })

  it('at activation codes: five are looked at, and the right one is refused at both', async () => {
    const { id, idNumber } = PEOPLE.find(({ binding }) => binding === 'none')!
    const officer = await world.staff('office')
    const issued = await officer.ask(issueActivation, { personId: id, identitySeen: true })
    const phone = { code: `code-for:${how}`, deviceId: 'x'.repeat(43), idTail: idNumber.slice(-6) }
    const wrong = (number: number) => ({
      ...phone,
      activationCode: `ABCD-EF${number}${how.length}`,
    })
    const codes = await guess(bindPerson, wrong, atOnce)
    expect(counted(codes, 'activation-refused')).toBe(MOST)
    expect(counted(codes, 'too-many-attempts')).toBe(GUESSES - MOST)
    for (const door of doors) {
      const right = { ...phone, activationCode: issued.body.code }
      expect((await askAt(door, bindPerson, right)).body.code).toBe('too-many-attempts')
    }
  })
})

it('whoever goes on asking while an account is locked does not keep its owner out for longer', async () => {
  const userName = 'baishui'
  const after = (minutes: number) => new Date(Date.parse(MORNING) + minutes * 60_000).toISOString()
  const enter = async (door: string) =>
    (await askAt(door, signInStaff, { userName, password: DEMO_PASSWORD })).status
  await guess(signInStaff, number => ({ userName, password: `${number}` }), false)
  world.setTime(after(14))
  for (const door of doors) expect(await enter(door)).toBe(429)
  world.setTime(after(15))
  for (const door of doors) expect(await enter(door)).toBe(200)
  world.setTime(MORNING)
})

/** Another code of six digits. */
const other = (right: string, number: number) =>
  String((Number(right) + 1 + number) % 1_000_000).padStart(6, '0')
