import * as attempts from '#shared/faces/attempts.endpoints'
import { AttemptResult } from '#shared/faces/requests.contract'
import { createWeChat } from '../../../server/outside/wechat'
import { moveIdentity } from '../../../server/faces/identity.chores'
import { PEOPLE, openidOf } from '../../../server/scripts/demo/people'
import { type Caller, KEYS, type World, startWorld } from '../../helpers/world'
import { APP, type RunningStandIn, startStandIn } from '../outside/stand-in'
import { askedPerson, ownRequests, pass, start } from './showing'

let world: World
let standIn: RunningStandIn
let person: Caller
let requestId: string
beforeEach(async () => {
  world = await startWorld()
  standIn = await startStandIn()
  ;({ person, requestId } = await askedPerson(world))
  await standIn.control('login-code', { openid: openidOf(PEOPLE[0]!.id), unionid: 'u' })
  connect()
})
afterEach(async () => {
  await standIn.end()
  await world.end()
})

function connect(base = standIn.address) {
  const needs = { ...APP, base, timeoutMs: 2000, pause: async () => {} }
  world.outside.wechat.faces = createWeChat({ ...needs, comparesFaces: true }).faces
}

const code = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]
const begin = async () => (await start(person, requestId, { engine: 'wechat' })).body
const finish = (id: string) => person.ask(attempts.finishAttempt, { id })
const onThePhone = (verify_id: string, verify_ret: number) =>
  standIn.control('face', { verify_id, verify_ret })
const row = async () => (await world.rows('face_attempts')).at(-1)!

describe('a face that WeChat compares', () => {
  it('passes when WeChat says so to us', async () => {
    const { id, verifyId, nonce } = await begin()
    expect([typeof verifyId, nonce]).toEqual(['string', null])
    await onThePhone(verifyId, 10000)
    expect((await finish(id)).body).toMatchObject({
      result: 'passed',
      match: 'match',
      request: { state: 'passed' },
    })
    expect(await row()).toMatchObject({ verifyRet: 10000, liveness: 'live', findings: [] })
    expect(await world.rows('face_step_pictures')).toEqual([])
  })

  it('does not pass because a phone says it has finished', async () => {
    const { id } = await begin()
    expect(code(await finish(id))).toEqual([409, 'face-not-finished'])
    expect((await ownRequests(person))[0].state).toBe('open')
    const failed = await person.ask(attempts.failAttempt, { id, why: 'cancelled' })
    expect(failed.body).toMatchObject({ state: 'open', lastResult: 'cancelled', attemptsLeft: 3 })
  })

  it('that WeChat has judged stays judged, though the phone says that it was broken off', async () => {
    const { id, verifyId } = await begin()
    await onThePhone(verifyId, 10004)
    const failed = await person.ask(attempts.failAttempt, { id, why: 'cancelled' })
    expect(failed.body).toMatchObject({ lastResult: 'no-match', attemptsLeft: 2 })
  })

  it('is asked under the name, the number and the account of the file', async () => {
    const { id } = await begin()
    expect(await row()).toMatchObject({
      wechat: {
        outSeqNo: id,
        openid: openidOf(PEOPLE[0]!.id),
        certHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    })
  })

  it('of another is no match, and says nothing about how alive he was', async () => {
    const { id, verifyId } = await begin()
    await onThePhone(verifyId, 10004)
    expect((await finish(id)).body).toMatchObject({ result: 'no-match', match: 'no-match' })
    expect(await row()).toMatchObject({ liveness: null, findings: ['no-match'] })
  })

  it('is asked for again by the server when the phone fell silent', async () => {
    const { verifyId } = await begin()
    await onThePhone(verifyId, 10000)
    pass(world, 10 * 60_000)
    await moveIdentity(world.outside.now(), { outside: world.outside, vault: KEYS.vault })
    expect((await world.rows('face_requests'))[0]!.state).toBe('passed')
  })

  it('that was never finished ends as too slow', async () => {
    await begin()
    pass(world, 10 * 60_000)
    await moveIdentity(world.outside.now(), { outside: world.outside, vault: KEYS.vault })
    expect((await row()).result).toBe('too-slow')
  })

  it('may be tried again while WeChat cannot be reached, and ends when it never can', async () => {
    const { id, verifyId } = await begin()
    await onThePhone(verifyId, 10000)
    connect('http://127.0.0.1:9')
    expect(code(await finish(id))).toEqual([503, 'wechat-unreachable'])
    const chore = () =>
      moveIdentity(world.outside.now(), { outside: world.outside, vault: KEYS.vault })
    pass(world, 20 * 60_000)
    await chore()
    expect((await row()).endedAt).toBeNull()
    pass(world, 41 * 60_000)
    await chore()
    expect(await row()).toMatchObject({ result: 'service-away', match: 'error' })
  })

  it('that WeChat does not begin costs no attempt', async () => {
    await standIn.control('fault', {
      path: '/cityservice/face/identify/getverifyid',
      errcode: 45009,
    })
    const begun = await start(person, requestId, { engine: 'wechat' })
    expect(code(begun)).toEqual([503, 'wechat-unreachable'])
    expect(await row()).toMatchObject({ result: 'service-away', verifyRet: 45009 })
    expect((await ownRequests(person))[0].attemptsLeft).toBe(3)
  })

  it('is not to be had where the county has no right to it', async () => {
    world.outside.wechat.faces = null
    const begun = await start(person, requestId, { engine: 'wechat' })
    expect(code(begun)).toEqual([409, 'face-engine-away'])
  })

  it('takes no frames', async () => {
    const { id } = await begin()
    const sent = { id, number: 0, nonce: 'n', jpeg: 'AAAA', digest: 'a'.repeat(64) }
    expect(code(await person.ask(attempts.sendFrame, sent))).toEqual([409, 'attempt-over'])
  })

  it('goes on with a new token when the old one was ended early', async () => {
    const { id, verifyId } = await begin()
    await onThePhone(verifyId, 10000)
    await standIn.control('expire-token')
    expect((await finish(id)).body.result).toBe('passed')
  })

  it('has a result of ours for each one that is kept', async () => {
    const { id, verifyId } = await begin()
    await onThePhone(verifyId, 10002)
    expect(AttemptResult.options).toContain((await finish(id)).body.result)
  })
})
