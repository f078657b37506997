import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { pushSignature } from '../../../../server/outside/standins/wechat-media'
import { type RunningStandIn, refusal, startStandIn } from '../stand-in'

let standIn: RunningStandIn
beforeEach(async () => {
  standIn = await startStandIn()
  await standIn.control('login-code', { openid: 'o-1' })
})
afterEach(() => standIn.end())

const OK = { errcode: 0, errmsg: 'ok' }

describe('liveness', () => {
  const LIVENESS = '/cityservice/face/liveness'
  const keyFor = async (out_seq_no: string) =>
    (await standIn.post(`${LIVENESS}/getuseridkey`, { out_seq_no })).user_id_key as string
  const finish = async (user_id_key: string, identify_ret: number) =>
    (await standIn.control('liveness', { user_id_key, openid: 'o-1', identify_ret }))
      .verifyResult as string
  const info = (verify_result: string) => standIn.post(`${LIVENESS}/getinfo`, { verify_result })

  it.each([0, 10004])('is asked for, done on the phone and asked about: %i', async identify_ret => {
    const user_id_key = await keyFor('serial-1')
    const result = await finish(user_id_key, identify_ret)
    expect(await info(result)).toMatchObject({ ...OK, identify_ret, openid: 'o-1', user_id_key })
  })

  it('is unknown before it was done, and after an hour', async () => {
    expect(await info('made-up')).toEqual(refusal(9900003))
    const result = await finish(await keyFor('serial-1'), 0)
    await standIn.control('advance', { seconds: 3599 })
    expect(await info(result)).toMatchObject(OK)
    await standIn.control('advance', { seconds: 1 })
    expect(await info(result)).toEqual(refusal(9900004))
  })

  it('takes a serial number once', async () => {
    await keyFor('serial-1')
    const again = await standIn.post(`${LIVENESS}/getuseridkey`, { out_seq_no: 'serial-1' })
    expect(again).toEqual(refusal(9900001))
  })
})

describe('soter', () => {
  const json_string = '{"raw":"challenge"}'
  const verify = (changes: object) =>
    standIn.post('/cgi-bin/soter/verify_signature', { openid: 'o-1', json_string, ...changes })

  it('knows what the phone of this account signed, and nothing else', async () => {
    const signed = await standIn.control('soter', { openid: 'o-1', json_string })
    expect(await verify(signed)).toEqual({ ...OK, is_ok: true })
    expect(await verify({ ...signed, json_string: '{}' })).toEqual({ ...OK, is_ok: false })
    expect(await verify({ json_signature: 'made-up' })).toEqual({ ...OK, is_ok: false })
    expect(await verify({ ...signed, openid: 'stranger' })).toEqual(refusal(40003))
  })
})

describe('media_check_async', () => {
  const check = (openid = 'o-1') =>
    standIn.post('/wxa/media_check_async', {
      media_url: 'https://example.invalid/a.png',
      media_type: 2,
      version: 2,
      scene: 1,
      openid,
    })

  it('pushes what came of it, signed with the token, when a control says so', async () => {
    const heard: { url: string; event: unknown }[] = []
    const ours = createServer(async (request, answer) => {
      heard.push({ url: request.url!, event: JSON.parse(await text(request)) })
      answer.end('success')
    }).listen(0, '127.0.0.1')
    await once(ours, 'listening')
    const { port } = ours.address() as AddressInfo
    await standIn.control('push-address', { url: `http://127.0.0.1:${port}/push`, token: 'AAAAA' })
    const { trace_id } = await check()
    expect(heard).toEqual([])
    await standIn.control('media-result', { trace_id, suggest: 'risky' })
    ours.close()
    ours.closeAllConnections()
    const [{ url, event }] = heard as [(typeof heard)[0]]
    expect(event).toMatchObject({
      Event: 'wxa_media_check',
      FromUserName: 'o-1',
      trace_id,
      result: { suggest: 'risky', label: 20003 },
    })
    const { searchParams } = new URL(url, 'http://ours')
    expect(searchParams.get('signature')).toBe(
      pushSignature('AAAAA', searchParams.get('timestamp')!, searchParams.get('nonce')!),
    )
  })

  it('signs as WeChat does', () => {
    // The published vector of the message push.
    expect(pushSignature('AAAAA', '1714036504', '1514711492')).toBe(
      'f464b24fc39322e44b38aa78f5edd27bd1441696',
    )
  })

  it('refuses an account that is none of this app’s', async () => {
    expect(await check('stranger')).toEqual(refusal(43104))
  })
})
