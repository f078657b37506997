import { createHmac } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { serviceNameOf } from '#shared/visits/rooms/video-service'
import type { CallProvider, CallSeat } from './calls'
import { type TencentCaller, tencentCaller } from './tencent-call'
import { signedWith } from './tencent-word'

export interface TrtcNeeds {
  sdkAppId: number
  /** Of the application; signs who may enter. */
  secretKey: string
  /** Of the account that may close rooms. */
  api: TencentCaller
  /** Whether WeChat lets this mini-program call; it decides by the category. */
  onPhone: boolean
  /** Signs what the service tells of its rooms; undefined: it tells nothing. */
  callbackKey?: string | undefined
}

/** What the bits of a room's permission mean, as the service publishes them. */
const MAY = { create: 1, enter: 2, sendSound: 4, hear: 8, sendPicture: 16, see: 32 } as const

const TALKS = MAY.enter | MAY.sendSound | MAY.hear | MAY.sendPicture | MAY.see

/** The monitor hears and sees, and cannot be heard or seen; only the prison's seat opens the room. */
const PERMISSIONS: Record<CallSeat, number> = {
  family: TALKS,
  prison: TALKS | MAY.create,
  monitor: MAY.enter | MAY.hear | MAY.see,
}

/**
 * What the service's SDK for browsers asks: which server is near, the line to it, how calls fare. Picture and
 * sound go another way, which a page's policy does not govern.
 *
 * @source https://cloud.tencent.com/document/faq/647/34399 (TRTC Web SDK 如何配置防火墙白名单)
 */
const PAGE_HOSTS = [
  'yun.tim.qq.com',
  '*.rtc.qcloud.com',
  '*.rtc.qq.com',
  '*.cloud-rtc.com',
  '*.cloud-rtc.net',
  '*.my-imcloud.com',
  '*.rtc-web.com',
  '*.rtc-web.io',
] as const

/** Calls over Tencent's video service (TRTC); rooms are named after their bookings. */
export function trtcCalls(needs: TrtcNeeds): CallProvider {
  const { sdkAppId, secretKey, api, onPhone, callbackKey } = needs
  const ask = tencentCaller(api)
  return {
    kind: 'trtc',
    onPhone,
    pageHosts: PAGE_HOSTS,
    isItsWord: callbackKey === undefined ? null : signedWith(callbackKey),
    passFor({ bookingId, seat, sittingId, until, now }) {
      const userId = serviceNameOf(sittingId)
      const seconds = Math.ceil((until.getTime() - now.getTime()) / 1000)
      const signed = { sdkAppId, secretKey, userId, seconds, now }
      const userbuf = roomPermission({ ...signed, room: bookingId, bits: PERMISSIONS[seat] })
      return {
        kind: 'trtc',
        sdkAppId,
        userId,
        userSig: userSigOf(signed),
        strRoomId: bookingId,
        privateMapKey: userSigOf({ ...signed, userbuf }),
      }
    },
    async dismiss(bookingId, now) {
      const action = 'DismissRoomByStrRoomId'
      await ask(action, { SdkAppId: sdkAppId, RoomId: bookingId }, now, [
        'FailedOperation.RoomNotExist',
      ])
    },
  }
}

export interface SignedFor {
  sdkAppId: number
  secretKey: string
  userId: string
  /** How long it is good. */
  seconds: number
  now: Date
  /** What is signed beside, e.g. the permission for a room. */
  userbuf?: Buffer
}

/**
 * Who may sign in to the service, until when.
 *
 * @source the service's published algorithm (tls-sig-api-v2), checked against its vector in the tests.
 */
export function userSigOf({
  sdkAppId,
  secretKey,
  userId,
  seconds,
  now,
  userbuf,
}: SignedFor): string {
  const time = Math.floor(now.getTime() / 1000)
  const buf = userbuf?.toString('base64')
  const lines = [
    `TLS.identifier:${userId}\n`,
    `TLS.sdkappid:${sdkAppId}\n`,
    `TLS.time:${time}\n`,
    `TLS.expire:${seconds}\n`,
    ...(buf === undefined ? [] : [`TLS.userbuf:${buf}\n`]),
  ]
  const sig = createHmac('sha256', secretKey).update(lines.join('')).digest('base64')
  const ticket = {
    'TLS.ver': '2.0',
    'TLS.identifier': userId,
    'TLS.sdkappid': sdkAppId,
    'TLS.time': time,
    'TLS.expire': seconds,
    ...(buf !== undefined && { 'TLS.userbuf': buf }),
    'TLS.sig': sig,
  }
  return deflateSync(JSON.stringify(ticket))
    .toString('base64')
    .replace(/[+/=]/g, one => ({ '+': '*', '/': '-', '=': '_' })[one]!)
}

/**
 * What somebody may do in one room, in the service's own packing: all numbers big-endian.
 *
 * @source the service's published code (tls-sig-api-v2, genPrivateMapKeyWithStringRoomID): version 1 for a
 * room with a name, account, application, no number of the room, end, bits, type of account, name.
 */
export function roomPermission({
  sdkAppId,
  userId,
  seconds,
  now,
  room,
  bits,
}: Omit<SignedFor, 'userbuf' | 'secretKey'> & { room: string; bits: number }): Buffer {
  const user = Buffer.from(userId)
  const name = Buffer.from(room)
  const until = Math.floor(now.getTime() / 1000) + seconds
  return Buffer.concat([
    Buffer.from([1]),
    short(user.length),
    user,
    long(sdkAppId),
    long(0),
    long(until),
    long(bits),
    long(0),
    short(name.length),
    name,
  ])
}

function short(number: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(number)
  return bytes
}

function long(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(number)
  return bytes
}
