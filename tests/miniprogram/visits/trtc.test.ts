import type { RoomView } from '#shared/visits/rooms/rooms.contract'
import { serviceNameOf } from '#shared/visits/rooms/video-service'
import { playerSays, pusherSays } from '../../../miniprogram/visits/rooms/trtc/codes'
import { pushAddress } from '../../../miniprogram/visits/rooms/trtc/push-address'
import { type CallShown, TrtcCalls } from '../../../miniprogram/visits/rooms/trtc/trtc-calls'
import { type Senders, afterUsers } from '../../../miniprogram/visits/rooms/trtc/users'
import { beep } from '../../../miniprogram/device/wave'
import { until } from '../../helpers/until'

const FAMILY = '00000000-0000-4000-8000-000000000001'
const PRISON = '00000000-0000-4000-8000-000000000009'
const pass = (sitting = FAMILY) => ({
  ...{ sdkAppId: 1, userId: serviceNameOf(sitting), userSig: 'sig', strRoomId: 'b1' },
  privateMapKey: 'may',
})

describe('what WeChat’s components say', () => {
  it.each([
    [1002, 'in'],
    [1018, 'in'],
    [1019, 'reconnecting'],
    [1021, 'again'],
    [1022, 'refused'],
    [1031, 'users'],
    [1032, 'users'],
    [1033, 'users'],
    [1034, 'users'],
    [1101, 'weak'],
    [1102, 'reconnecting'],
    [5000, 'reconnecting'],
    [-1301, 'no-camera'],
    [-1302, 'no-camera'],
    [-1307, 'again'],
    [-3301, 'refused'],
    [-100_018, 'refused'],
    [1007, null],
    [0, null],
  ])('live-pusher %i: %s', (code, word) => expect(pusherSays(code)).toBe(word))

  it.each([
    [2003, 'flowing'],
    [2004, 'flowing'],
    [2007, 'weak'],
    [2104, 'weak'],
    [2105, 'weak'],
    [2103, 'still'],
    [-2301, 'still'],
    [2009, null],
  ])('live-player %i: %s', (code, word) => expect(playerSays(code)).toBe(word))
})

describe('who sends what', () => {
  const told = (...users: object[]) => JSON.stringify({ userlist: users })
  const after = (...heard: [number, unknown][]): Senders =>
    heard.reduce<Senders>((senders, [code, text]) => afterUsers(senders, code, text), new Map())

  it('is put together from what is told one after the other', () => {
    const senders = after(
      [1031, told({ userid: 'a' })],
      [1033, told({ userid: 'a', playurl: ' room://x ', streamtype: 'main', hasvideo: true })],
      [1034, told({ userid: 'a', playurl: 'room://x', hasaudio: true })],
      [1033, told({ userid: 'a', streamtype: 'aux', playurl: 'room://screen', hasvideo: true })],
    )
    expect(senders.get('a')).toEqual({ address: 'room://x', hasVideo: true, hasAudio: true })
    expect(afterUsers(senders, 1032, told({ userid: 'a' })).size).toBe(0)
  })

  it.each([undefined, 7, '', 'not json', 'null', '{"userlist":7}', '{"userlist":[null,{}]}'])(
    'is not changed by %j',
    text => expect(after([1033, text]).size).toBe(0),
  )
})

describe('the address to send to', () => {
  it('names the room, and never a record', () => {
    const address = pushAddress(pass())
    expect(address).toContain('room://cloud.tencent.com/rtc?sdkappid=1&strroomid=b1&')
    expect(address).not.toMatch(/record|streamid/)
  })
})

describe('the family’s call over the video service', () => {
  let shown: CallShown
  let told: string[]
  let asked: number
  let again: number
  let refuses: boolean
  let calls: TrtcCalls
  beforeEach(() => {
    told = []
    asked = again = 0
    refuses = false
    calls = new TrtcCalls(
      { tell: kind => void told.push(kind) },
      {
        async takePass() {
          asked += 1
          if (refuses) throw new Error('no')
          return pass()
        },
        show: next => void (shown = next),
        again: () => void (again += 1),
      },
    )
  })

  const room = (changes: Partial<RoomView> = {}): RoomView => ({
    ...{ bookingId: 'b1', state: 'let-in', here: ['family', 'prison'], minutes: 20, reason: null },
    ...{ letIn: ['family', 'prison'], startsAt: '', opensAt: '', endsAt: '', words: '' },
    sittings: { family: FAMILY, prison: PRISON, monitor: null },
    ...changes,
  })
  const sends = (name: string) =>
    JSON.stringify({ userlist: [{ userid: name, playurl: `room://${name}`, hasvideo: true }] })
  const isIn = () => until(() => shown.push !== null)
  async function plays() {
    calls.follow(room())
    await isIn()
    calls.pusher(1033, sends(serviceNameOf(PRISON)))
  }

  it('asks for no pass and sends nothing before it is let in', () => {
    calls.follow(room({ letIn: [], state: 'waiting' }))
    expect([asked, shown.push, shown.play]).toEqual([0, null, null])
  })

  it('asks once more when it was not answered, and once at a time', async () => {
    refuses = true
    calls.follow(room())
    calls.follow(room())
    expect(asked).toBe(1)
    refuses = false
    await until(() => {
      calls.follow(room())
      return shown.push !== null
    })
    expect(asked).toBe(2)
  })

  it('shows the prison and nobody else, and nothing of who has left', async () => {
    await plays()
    expect(shown.play).toBe(`room://${serviceNameOf(PRISON)}`)
    calls.follow(room({ sittings: { family: FAMILY, prison: null, monitor: null } }))
    expect(shown.play).toBeNull()
    calls.follow(room())
    calls.pusher(1032, sends(serviceNameOf(PRISON)))
    expect(shown.play).toBeNull()
    calls.pusher(1033, sends('somebody'))
    expect(shown.play).toBeNull()
  })

  it('tells what arrives when that changes, and good again only after some good looks', async () => {
    await plays()
    const counts = (videoFPS: number, videoBitrate: number) =>
      calls.playerCounts({ videoFPS, videoBitrate, audioBitrate: 0 })
    counts(20, 300)
    counts(20, 300)
    calls.player(2105)
    counts(20, 300)
    counts(20, 300)
    expect(told).toEqual(['media', 'weak'])
    counts(20, 300)
    expect(told).toEqual(['media', 'weak', 'good'])
    counts(0, 0)
    counts(0, 0)
    counts(20, 300)
    expect(told.slice(3)).toEqual(['lost', 'media'])
    calls.playerCounts({ videoFPS: 0 })
    expect(told).toHaveLength(5)
  })

  it('tells nothing while nothing is played', () => {
    calls.follow(room())
    calls.player(2004)
    calls.pusher(1101)
    expect(told).toEqual([])
  })

  it('tells once more what arrives when the server took it for gone', async () => {
    await plays()
    calls.player(2004)
    calls.follow(room({ here: ['prison'] }))
    calls.player(2004)
    expect(told).toEqual(['media', 'media'])
  })

  it('starts anew when WeChat gave up, and asks for another pass when it was refused', async () => {
    await plays()
    calls.pusher(1021)
    expect([again, shown.isReconnecting]).toEqual([1, true])
    calls.pusher(1018)
    expect(shown.isReconnecting).toBe(false)
    calls.pusher(1022)
    expect(shown.push).toBeNull()
    calls.follow(room())
    await isIn()
    expect(asked).toBe(2)
  })

  it('asks for a pass of its own when it sat down anew', async () => {
    await plays()
    calls.follow(room({ sittings: { family: PRISON, prison: FAMILY, monitor: null } }))
    expect(shown.push).toBeNull()
    expect(asked).toBe(2)
  })

  it('sends and shows nothing once it is closed, whatever comes late', async () => {
    calls.follow(room())
    calls.close()
    // The pass that was asked for comes after all.
    for (let turn = 0; turn < 5; turn++) await null
    calls.pusher(1033, sends(serviceNameOf(PRISON)))
    calls.follow(room())
    calls.player(2004)
    expect([shown.push, shown.play, told]).toEqual([null, null, []])
  })
})

it('a tone is a file that players know', () => {
  const file = Buffer.from(beep())
  expect(file.subarray(0, 4).toString()).toBe('RIFF')
  expect(file.subarray(8, 16).toString()).toBe('WAVEfmt ')
  expect(file.readUInt32LE(4)).toBe(file.length - 8)
  expect(file.readUInt32LE(40)).toBe(file.length - 44)
})
