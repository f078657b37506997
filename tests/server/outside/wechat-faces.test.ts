import { WeChatUnreachable } from '../../../server/outside/wechat'
import { FacesRefused, certHashOf, createWeChatFaces } from '../../../server/outside/wechat-faces'
import { createWeChatToken } from '../../../server/outside/wechat-token'
import { certHash } from '../../../server/outside/standins/wechat-face'
import { APP, type RunningStandIn, startStandIn } from './stand-in'

const OPENID = 'demo-openid-1'
const CARD = { name: '张三', idNumber: '310101199801011234' }

let standIn: RunningStandIn
let time: number
beforeEach(async () => {
  standIn = await startStandIn()
  time = 0
  await standIn.control('login-code', { openid: OPENID, unionid: 'u' })
})
afterEach(() => standIn.end())

const app = () => ({ base: standIn.address, ...APP, timeoutMs: 30_000, pause: async () => {} })
const newToken = () => createWeChatToken(app(), () => time)
const newFaces = (token = newToken()) => createWeChatFaces(app(), token)
const session = (outSeqNo = 'seq-1') => ({ outSeqNo, openid: OPENID, certHash: certHashOf(CARD) })

describe('the fingerprint of an ID card', () => {
  it('is that of WeChat’s own example', () => {
    expect(certHashOf(CARD)).toBe(
      '3c241f7ff324977aeb91f173bb2a7b06569e6fd784d5573db34a636d8671108b',
    )
  })

  it('is that of the stand-in', () => {
    const { name, idNumber } = CARD
    const fields = { cert_type: 'IDENTITY_CARD', cert_name: name, cert_no: idNumber }
    expect(certHashOf(CARD)).toBe(certHash(fields))
  })
})

describe('the access token', () => {
  it('is fetched once, however many ask at the same moment', async () => {
    const token = newToken()
    await standIn.control('fault', { path: '/cgi-bin/stable_token', errcode: 45009, times: 1 })
    const refused = await Promise.allSettled([token.current(), token.current(), token.current()])
    // One question failed for all three: the fault was good for one.
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    const all = await Promise.all([token.current(), token.current()])
    expect(new Set(all).size).toBe(1)
  })

  it('is kept until five minutes before its end', async () => {
    const token = newToken()
    const first = await token.current()
    await standIn.control('expire-token')
    time = 6900_000 - 1
    expect(await token.current()).toBe(first)
    time = 6900_000
    expect(await token.current()).not.toBe(first)
  })

  it('that WeChat calls over is forgotten, and another one is not', async () => {
    const token = newToken()
    const first = await token.current()
    token.forget('another')
    expect(await token.current()).toBe(first)
    await standIn.control('expire-token')
    token.forget(first)
    expect(await token.current()).not.toBe(first)
  })

  it('is refused with the number, and nothing of the secret', async () => {
    const token = createWeChatToken({ ...app(), secret: 'other' })
    const failure = await token.current().catch((error: Error) => error)
    expect(String(failure)).toContain('errcode 40125')
    expect(String(failure)).not.toContain('other')
  })
})

describe('a comparison', () => {
  it('tells what WeChat says, under all that it was begun with', async () => {
    const faces = newFaces()
    const { verifyId } = await faces.begin(session(), CARD)
    await standIn.control('face', { verify_id: verifyId, verify_ret: 10004 })
    expect(await faces.resultOf({ ...session(), verifyId })).toBe(10004)
    for (const other of [{ certHash: 'x' }, { openid: 'demo-openid-2' }, { outSeqNo: 'seq-2' }]) {
      const asked = faces.resultOf({ ...session(), verifyId, ...other })
      await expect(asked).rejects.toBeInstanceOf(FacesRefused)
    }
  })

  it('is asked again with a new token when the old one ended early, once', async () => {
    const faces = newFaces()
    await faces.begin(session(), CARD)
    await standIn.control('expire-token')
    expect((await faces.begin(session('seq-2'), CARD)).verifyId).toEqual(expect.any(String))
  })

  it.each([
    ['a number that is taken', {}, 'seq-1'],
    ['an account that is not there', { openid: 'nobody' }, 'seq-3'],
  ])('is refused: %s', async (_, changes, outSeqNo) => {
    const faces = newFaces()
    await faces.begin(session(), CARD)
    const begun = faces.begin({ ...session(outSeqNo), ...changes }, CARD)
    await expect(begun).rejects.toBeInstanceOf(FacesRefused)
  })

  it('may be tried again when WeChat does not answer', async () => {
    const faces = createWeChatFaces(
      { ...app(), base: 'http://127.0.0.1:9' },
      createWeChatToken({ ...app(), base: 'http://127.0.0.1:9' }),
    )
    await expect(faces.begin(session(), CARD)).rejects.toBeInstanceOf(WeChatUnreachable)
  })
})
