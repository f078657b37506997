import { createHmac } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { noCalls, webRtcCalls } from '../../../server/outside/calls'
import { roomPermission, trtcCalls, userSigOf } from '../../../server/outside/calls-trtc'
import { signedHeaders } from '../../../server/outside/tencent-call'
import { signedWith } from '../../../server/outside/tencent-word'

const now = new Date(1_700_000_000_000)
const until = new Date(now.getTime() + 1_800_000)
const asked = {
  ...{ bookingId: 'booking-1', sittingId: '7c9e6679-7425-40de-944b-e07fc1f90ae7', until, now },
}

/** What a ticket of the service says, opened. */
const opened = (sig: string) =>
  JSON.parse(
    inflateSync(
      Buffer.from(
        sig.replace(/[*\-_]/g, one => ({ '*': '+', '-': '/', _: '=' })[one]!),
        'base64',
      ),
    ).toString(),
  )

describe('the video service', () => {
  const needs = {
    ...{ sdkAppId: 1_400_000_000, secretKey: 'k', onPhone: false },
    api: {
      base: 'https://trtc.invalid',
      region: 'ap-guangzhou',
      secretId: 'i',
      secretKey: 's',
      timeoutMs: 1,
    },
  }

  it('knows a ticket by the published signature', () => {
    const sig = userSigOf({ ...needs, userId: 'user1', seconds: 86_400, now })
    expect(opened(sig)).toEqual({
      'TLS.ver': '2.0',
      'TLS.identifier': 'user1',
      'TLS.sdkappid': 1_400_000_000,
      'TLS.time': 1_700_000_000,
      'TLS.expire': 86_400,
      'TLS.sig': 'GKZNDDiVxbuMLS6VC3wxwi4/CXPyCXtFgpY/p0qlbMI=',
    })
  })

  it.each([
    ['family', 62],
    ['prison', 63],
    ['monitor', 42],
  ] as const)('lets the %s do no more than its seat may', (seat, bits) => {
    const pass = trtcCalls(needs).passFor({ ...asked, seat })
    if (pass?.kind !== 'trtc') throw new Error('no pass')
    expect(pass).toMatchObject({
      strRoomId: 'booking-1',
      userId: asked.sittingId.replaceAll('-', ''),
    })
    expect(opened(pass.userSig)['TLS.expire']).toBe(1800)
    const permission = Buffer.from(opened(pass.privateMapKey)['TLS.userbuf'], 'base64')
    expect(permission).toEqual(
      roomPermission({
        ...needs,
        userId: pass.userId,
        seconds: 1800,
        now,
        room: 'booking-1',
        bits,
      }),
    )
    const at = 3 + pass.userId.length
    expect(permission.readUInt32BE(at)).toBe(1_400_000_000)
    expect(permission.readUInt32BE(at + 8)).toBe(1_700_001_800)
    expect(permission.readUInt32BE(at + 12)).toBe(bits)
  })

  it('packs a permission as the service’s own package does (tls-sig-api-v2 1.0.2)', () => {
    const pass = trtcCalls(needs).passFor({ ...asked, seat: 'monitor' })
    if (pass?.kind !== 'trtc') throw new Error('no pass')
    expect(opened(pass.privateMapKey)).toEqual({
      'TLS.ver': '2.0',
      'TLS.identifier': '7c9e6679742540de944be07fc1f90ae7',
      'TLS.sdkappid': 1_400_000_000,
      'TLS.time': 1_700_000_000,
      'TLS.expire': 1800,
      'TLS.userbuf':
        'AQAgN2M5ZTY2Nzk3NDI1NDBkZTk0NGJlMDdmYzFmOTBhZTdTck4AAAAAAGVT+AgAAAAqAAAAAAAJYm9va2luZy0x',
      'TLS.sig': 'MoxqwSeO6Ud9QLPzcazT9CCblKSYSHG+fJmKvJ2e0Vs=',
    })
  })

  it('is asked in headers that change with every word of the question', () => {
    const question = { ...needs.api, host: 'trtc.invalid', action: 'DismissRoomByStrRoomId', now }
    const [one, other] = [
      signedHeaders({ ...question, body: '{"RoomId":"a"}' }),
      signedHeaders({ ...question, body: '{"RoomId":"b"}' }),
    ]
    expect(one.authorization).toMatch(
      /^TC3-HMAC-SHA256 Credential=i\/2023-11-14\/trtc\/tc3_request, SignedHeaders=content-type;host, Signature=[0-9a-f]{64}$/,
    )
    expect(one.authorization).not.toBe(other.authorization)
    expect(one['x-tc-timestamp']).toBe('1700000000')
  })
})

describe('what pages of the desk reach for a call', () => {
  it('are the names that the video service publishes, where it carries calls', () => {
    const api = {
      base: 'https://trtc.invalid',
      region: '',
      secretId: '',
      secretKey: '',
      timeoutMs: 1,
    }
    const { pageHosts } = trtcCalls({ sdkAppId: 1, secretKey: 'k', onPhone: false, api })
    expect([...pageHosts].sort()).toEqual([
      ...['*.cloud-rtc.com', '*.cloud-rtc.net', '*.my-imcloud.com', '*.rtc-web.com'],
      ...['*.rtc-web.io', '*.rtc.qcloud.com', '*.rtc.qq.com', 'yun.tim.qq.com'],
    ])
  })

  it('is nothing where it does not', () => {
    expect([noCalls.pageHosts, webRtcCalls({ servers: [] }).pageHosts]).toEqual([[], []])
  })
})

describe('the word of the video service', () => {
  // The example of https://cloud.tencent.com/document/product/647/90450, byte by byte.
  const BODY =
    '{\n\t"EventGroupId":\t2,\n\t"EventType":\t204,\n\t"CallbackTs":\t1664209748188,\n' +
    '\t"EventInfo":\t{\n\t\t"RoomId":\t8489,\n\t\t"EventTs":\t1664209748,\n' +
    '\t\t"EventMsTs":\t1664209748180,\n\t\t"UserId":\t"user_85034614",\n\t\t"Reason":\t0\n\t}\n}'
  const SIGN = 'kkoFeO3Oh2ZHnjtg8tEAQhtXK16/KI05W3BQff8IvGA='
  const isItsWord = signedWith('123654')

  it.each([
    ['as published', BODY, SIGN, true],
    ['with a byte changed', BODY.replace('8489', '8488'), SIGN, false],
    ['written otherwise', JSON.stringify(JSON.parse(BODY)), SIGN, false],
    ['with another signature', BODY, `l${SIGN.slice(1)}`, false],
    ['with part of it', BODY, SIGN.slice(0, 20), false],
    ['without one', BODY, '', false],
  ])('%s', (_, body, sign, isIts) => {
    expect(isItsWord(Buffer.from(body), sign)).toBe(isIts)
  })
})

describe('a call between browsers', () => {
  it('brings a turn server what it made the secret for, and a stun server nothing', () => {
    const calls = webRtcCalls({
      servers: ['stun:a.invalid', 'turn:b.invalid'],
      turnSecret: 'secret',
    })
    const username = `1700001800:${asked.sittingId}`
    expect(calls.passFor({ ...asked, seat: 'family' })).toEqual({
      kind: 'webrtc',
      iceServers: [
        { urls: ['stun:a.invalid'] },
        {
          urls: ['turn:b.invalid'],
          username,
          credential: createHmac('sha1', 'secret').update(username).digest('base64'),
        },
      ],
    })
  })
})
