import { randomUUID } from 'node:crypto'
import { confirmIdentity } from '#shared/visits/relatives/kinship-desk.endpoints'
import * as endpoints from '#shared/visits/relatives/relatives.endpoints'
import { WeChatUnreachable } from '../../../../server/outside/wechat'
import { certHashOf } from '../../../../server/outside/wechat-faces'
import { seen } from '../../../helpers/relatives'
import { until } from '../../../helpers/until'
import { MORNING, type World, startWorld } from '../../../helpers/world'
import { refusal } from '../refusing'
import { type Newcomer, newcomer } from './newcomer'

let world: World
let who: Newcomer
/** What WeChat was asked with, and what it says. */
let begun: { outSeqNo: string; certHash: string; openid: string }[]
let verifyRet: number | 'silent'
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  begun = []
  verifyRet = 10000
  world.outside.wechat.faces = {
    begin: async session => {
      begun.push(session)
      return { verifyId: `verify-${begun.length}` }
    },
    resultOf: async () => {
      if (verifyRet === 'silent') throw new WeChatUnreachable('silent')
      return verifyRet
    },
  }
  who = await newcomer(world)
})
afterAll(() => world.end())

const begin = async (one = who) =>
  (await one.caller.ask(endpoints.beginIdentity, { attemptId: randomUUID() })).body
const finish = (checkId: string, one = who) => one.caller.ask(endpoints.finishIdentity, { checkId })

describe('WeChat compares a relative', () => {
  it('by the name and ID number of the account, and the server asks how it went', async () => {
    const { checkId } = await begin()
    const { name, idNumber } = who
    expect(begun).toEqual([
      { outSeqNo: checkId, certHash: certHashOf({ name, idNumber }), openid: expect.any(String) },
    ])
    const { body } = await finish(checkId)
    expect(body).toMatchObject({
      passed: true,
      relative: { identity: { state: 'verified', by: 'wechat' } },
    })
  })

  it.each([10003, 10004, 10006, 90199, 12345])('%i is no pass', async number => {
    const { checkId } = await begin()
    verifyRet = number
    const { status, body } = await finish(checkId)
    // Who has not finished may go on.
    if (number === 90199) expect([status, body.code]).toEqual([409, 'face-not-finished'])
    else expect(body.passed).toBe(false)
    const own = await who.caller.ask(endpoints.readOwnRelative)
    expect(own.body.identity.state).toBe('none')
  })

  it('once it has failed it stays so, whatever WeChat says later', async () => {
    const { checkId } = await begin()
    verifyRet = 10004
    await finish(checkId)
    verifyRet = 10000
    expect((await finish(checkId)).body.passed).toBe(false)
  })

  it('is nobody else’s comparison', async () => {
    const { checkId } = await begin()
    const other = await newcomer(world)
    expect((await finish(checkId, other)).status).toBe(404)
  })

  it('counts for nothing when consent was taken back meanwhile', async () => {
    const { checkId } = await begin()
    const no = { version: 1, idData: true, identityCheck: false }
    await who.caller.ask(endpoints.answerRelativeNotice, no)
    const answer = await finish(checkId)
    expect([answer.status, answer.body.code]).toEqual([409, 'no-face-consent'])
  })

  it('can be asked again when WeChat is silent', async () => {
    const { checkId } = await begin()
    verifyRet = 'silent'
    expect((await finish(checkId)).status).toBe(503)
    verifyRet = 10000
    expect((await finish(checkId)).body.passed).toBe(true)
  })

  it('begins five times a day', async () => {
    world.setTime('2040-02-03T01:00:00.000Z')
    const late = await newcomer(world)
    const next = () => late.caller.ask(endpoints.beginIdentity, { attemptId: randomUUID() })
    for (let count = 0; count < 5; count++) expect((await next()).status).toBe(200)
    expect(await refusal(next)).toEqual([429, 'too-many-attempts'])
    world.setTime(MORNING)
  })

  it('is not begun where WeChat does not do it, nor again of whom it is known', async () => {
    const ask = () => who.caller.ask(endpoints.beginIdentity, { attemptId: randomUUID() })
    const { faces } = world.outside.wechat
    world.outside.wechat.faces = null
    expect(await refusal(ask)).toEqual([409, 'face-engine-away'])
    world.outside.wechat.faces = faces
    await seen(world, who.id)
    expect(await refusal(ask)).toEqual([409, 'identity-known'])
    const never = () => who.caller.ask(endpoints.finishIdentity, { checkId: 'never' })
    expect(await refusal(never)).toEqual([404, 'no-such-attempt'])
  })

  it('is begun once, while WeChat is asked and after it is over', async () => {
    let answer = (_: { verifyId: string }) => {}
    const begins = new Promise<{ verifyId: string }>(done => (answer = done))
    world.outside.wechat.faces = {
      begin: session => {
        begun.push(session)
        return begins
      },
      resultOf: async () => 10004,
    }
    const attempt = { attemptId: randomUUID() }
    const ask = () => who.caller.ask(endpoints.beginIdentity, attempt)
    const first = ask()
    await until(() => begun.length === 1)
    expect(await refusal(ask)).toEqual([429, 'too-often'])
    // What WeChat has given no name to cannot have ended.
    const early = () => finish(begun[0]!.outSeqNo)
    expect(await refusal(early)).toEqual([409, 'attempt-over'])
    answer({ verifyId: 'verify-1' })
    const { checkId } = (await first).body
    expect((await ask()).body.checkId).toBe(checkId)
    expect((await finish(checkId)).body.passed).toBe(false)
    expect(await refusal(ask)).toEqual([409, 'attempt-over'])
  })

  it('is over when WeChat could not be asked, and then begins anew', async () => {
    const { faces } = world.outside.wechat
    world.outside.wechat.faces = {
      ...faces!,
      begin: async () => {
        throw new WeChatUnreachable('silent')
      },
    }
    const attempt = { attemptId: randomUUID() }
    const ask = () => who.caller.ask(endpoints.beginIdentity, attempt)
    const silent = await ask()
    expect([silent.status, silent.body.code]).toEqual([503, 'wechat-unreachable'])
    expect(await refusal(ask)).toEqual([409, 'attempt-over'])
    world.outside.wechat.faces = faces
    expect((await begin()).checkId).toBeDefined()
  })
})

describe('the desk sees a relative', () => {
  it('of its own county, and of two clerks at once one does', async () => {
    const [clerk, other] = [await world.staff('clerk'), await world.staff('otherClerk')]
    const card = { relativeId: who.id, documentExpiresDay: null, closesOthers: false }
    const elsewhere = () => other.ask(confirmIdentity, card)
    expect(await refusal(elsewhere)).toEqual([404, 'no-such-relative'])
    const answers = await Promise.all([1, 2].map(() => clerk.ask(confirmIdentity, card)))
    const said = answers.map(({ status, body }) => (status === 200 ? 'seen' : body.code))
    expect(said.toSorted()).toEqual(['changed-meanwhile', 'seen'])
  })

  it('which is as good, and keeps how long the ID card holds', async () => {
    await seen(world, who.id)
    const { body } = await who.caller.ask(endpoints.readOwnRelative)
    expect(body).toMatchObject({
      identity: { state: 'verified', by: 'desk' },
      documentExpiresDay: '2034-05-01',
    })
  })

  it('of one ID number one account is known to be its owner’s, until the clerk closes the other', async () => {
    const openid = `second-of-${who.id}`
    const twin = await world.visitor.ask(endpoints.registerRelative, {
      ...{ code: `code-for:${openid}`, deviceId: 'z'.repeat(43), name: who.name },
      ...{ idNumber: who.idNumber, phone: '13900000003', countyId: '532527' },
      answers: { version: 1, idData: true, identityCheck: false },
    })
    await seen(world, who.id)
    const second = await seen(world, twin.body.relativeId)
    expect([second.status, second.body.code]).toEqual([409, 'identity-of-another-account'])

    const clerk = await world.staff('clerk')
    const closing = await clerk.ask(confirmIdentity, {
      ...{ relativeId: twin.body.relativeId, documentExpiresDay: null, closesOthers: true },
    })
    expect([closing.status, closing.body.identity.state]).toEqual([200, 'verified'])
    await until(async () => (await who.caller.ask(endpoints.readOwnRelative)).status === 401)
  })
})
