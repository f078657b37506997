import { certHash } from '../../../../server/outside/standins/wechat-face'
import { type RunningStandIn, refusal, startStandIn } from '../stand-in'

const FACE = '/cityservice/face/identify'
const CERTIFICATE = {
  cert_type: 'IDENTITY_CARD',
  cert_name: '张三',
  cert_no: '310101199801011234',
}

let standIn: RunningStandIn
beforeEach(async () => {
  standIn = await startStandIn()
  await standIn.control('login-code', { openid: 'o-1' })
})
afterEach(() => standIn.end())

const begin = (changes: object = {}) =>
  standIn.post(`${FACE}/getverifyid`, {
    out_seq_no: 'attempt-1',
    cert_info: CERTIFICATE,
    openid: 'o-1',
    ...changes,
  })

const result = (verify_id: unknown, changes: object = {}) =>
  standIn.post(`${FACE}/queryverifyinfo`, {
    verify_id,
    out_seq_no: 'attempt-1',
    cert_hash: certHash(CERTIFICATE),
    openid: 'o-1',
    ...changes,
  })

const finish = (verify_id: unknown, verify_ret = 10000) =>
  standIn.control('face', { verify_id, verify_ret })

const ended = (verify_ret: number) => ({ errcode: 0, errmsg: 'ok', verify_ret })

it('the fingerprint of a certificate is the one that WeChat publishes', () => {
  expect(certHash(CERTIFICATE)).toBe(
    '3c241f7ff324977aeb91f173bb2a7b06569e6fd784d5573db34a636d8671108b',
  )
})

describe('getverifyid', () => {
  it('gives a name for the verification, for an hour', async () => {
    expect(await begin()).toEqual({
      errcode: 0,
      errmsg: 'ok',
      verify_id: expect.stringMatching(/^[\w-]{64}$/),
      expires_in: 3600,
    })
  })

  it('takes a serial number once', async () => {
    await begin()
    expect(await begin()).toEqual(refusal(9900001))
    expect(await begin({ out_seq_no: 'attempt-2' })).toMatchObject({ errcode: 0 })
  })

  it.each<[string, number, object]>([
    ['a stranger', 40003, { openid: 'o-9' }],
    ['another certificate', 9900002, { cert_info: { ...CERTIFICATE, cert_type: 'PASSPORT' } }],
    ['no name', 9900002, { cert_info: { ...CERTIFICATE, cert_name: '' } }],
    [
      'a number that is none',
      9900002,
      { cert_info: { ...CERTIFICATE, cert_no: '31010119980101' } },
    ],
    ['a short serial number', 47001, { out_seq_no: 'abcd' }],
    ['a long serial number', 47001, { out_seq_no: 'x'.repeat(33) }],
    ['a serial number with a blank', 47001, { out_seq_no: 'attempt 1' }],
  ])('refuses %s with %i', async (_, errcode, changes) => {
    expect(await begin(changes)).toEqual(refusal(errcode))
  })

  it.each(['abcde', 'x'.repeat(32)])('takes the serial number %s', async out_seq_no => {
    expect(await begin({ out_seq_no })).toMatchObject({ errcode: 0 })
  })
})

describe('queryverifyinfo', () => {
  it('is no pass before the person has finished', async () => {
    const { verify_id } = await begin()
    expect(await result(verify_id)).toEqual(ended(90199))
  })

  it.each([10000, 10004, 90002, 90199])('tells how it ended, each time: %i', async verifyRet => {
    const { verify_id } = await begin()
    await finish(verify_id, verifyRet)
    expect(await result(verify_id)).toEqual(ended(verifyRet))
    expect(await result(verify_id)).toEqual(ended(verifyRet))
  })

  it.each([
    ['out_seq_no', 'attempt-2'],
    ['openid', 'o-2'],
    ['cert_hash', certHash({ ...CERTIFICATE, cert_name: '李四' })],
  ])('tells nothing to somebody with another %s', async (field, value) => {
    const { verify_id } = await begin()
    await finish(verify_id)
    expect(await result(verify_id, { [field]: value })).toEqual(
      refusal(9900003, `stand-in: does not belong to this verify_id ${field}`),
    )
  })

  it('tells nothing of a verification that is none', async () => {
    expect(await result('none')).toEqual(refusal(9900003))
  })

  it('tells nothing after an hour', async () => {
    const { verify_id } = await begin()
    await finish(verify_id)
    await standIn.control('advance', { seconds: 3599 })
    expect(await result(verify_id)).toEqual(ended(10000))
    await standIn.control('advance', { seconds: 1 })
    expect(await result(verify_id)).toEqual(refusal(9900004))
  })
})

describe('the person before the camera', () => {
  it('finishes once', async () => {
    const { verify_id } = await begin()
    await finish(verify_id, 10004)
    await expect(finish(verify_id)).rejects.toThrow('finished')
    expect(await result(verify_id)).toEqual(ended(10004))
  })

  it('finishes within an hour', async () => {
    const { verify_id } = await begin()
    await standIn.control('advance', { seconds: 3600 })
    await expect(finish(verify_id)).rejects.toThrow('expired')
  })

  it('finishes only what was begun', async () => {
    await expect(finish('none')).rejects.toThrow('verify_id')
  })
})
