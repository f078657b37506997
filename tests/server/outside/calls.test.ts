import { createHmac } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { webRtcCalls } from '../../../server/outside/calls'
import { roomPermission, trtcCalls, userSigOf } from '../../../server/outside/calls-trtc'
import { signedHeaders } from '../../../server/outside/tencent-call'

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
    ...{ sdkAppId: 1_400_000_000, secretKey: 'k' },
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
