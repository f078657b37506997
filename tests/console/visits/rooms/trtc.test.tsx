import { act, screen } from '@testing-library/react'
import { Unreachable } from '#shared/ask'
import type { RoomView } from '#shared/visits/rooms/rooms.contract'
import { ROOM_CLOSED } from '#shared/visits/rooms/rooms.endpoints'
import type { Seat } from '#shared/visits/rooms/room-states'
import { roomWords } from '#shared/visits/rooms/rooms.words'
import { serviceNameOf } from '#shared/visits/rooms/video-service'
import BureauPage from '../../../../console/visits/rooms/pages/bureau'
import MonitorPage from '../../../../console/visits/rooms/pages/monitor'
import TerminalPage from '../../../../console/visits/rooms/pages/terminal'
import { words } from '../../../../console/visits/rooms/rooms.words'
import { asked, refused } from '../../answers'
import '../../browser-parts'
import { type FakeStream, browser, line, newBrowser, own } from './call-parts'
import { newService, pictureOf, room, service } from './fake-trtc'
import { BOTH, SITTING, click, enters, entryFor, makeRoom, open, stands, status } from './in-room'

jest.mock('../../../../console/http/call', () => ({ call: jest.fn() }))
jest.mock('trtc-sdk-v5', () => jest.requireActual('./fake-trtc'))

beforeEach(() => {
  jest.clearAllMocks()
  newBrowser()
  newService()
})
afterEach(() => jest.useRealTimers())

const FAMILY = '00000000-0000-4000-8000-00000000000f'
const MONITOR = '00000000-0000-4000-8000-00000000000e'
const family = serviceNameOf(FAMILY)
const sittings = { family: FAMILY, prison: SITTING, monitor: null }
const LET_IN = { ...BOTH, sittings } satisfies Partial<RoomView>
const pass = {
  ...{ sdkAppId: 1_400_000_000, userId: serviceNameOf(SITTING), userSig: 'sig' },
  ...{ strRoomId: 'a', privateMapKey: 'may' },
}

const entry = (seat: Seat) => ({ ...entryFor(seat), call: { kind: 'trtc', ticket: 'ticket-1' } })
const overTheService = (seat: Seat, changes: Record<string, unknown> = {}) => ({
  'visits.rooms.enter': () => entry(seat),
  'visits.rooms.monitor': () => entry(seat),
  'visits.rooms.pass': pass,
  ...changes,
})
const settle = () =>
  act(async () => void (await import('../../../../console/visits/rooms/trtc/service')))

async function terminal(changes: Record<string, unknown> = {}) {
  const shown = await enters(TerminalPage, overTheService('prison', changes))
  await settle()
  return shown
}

async function letIn(changes: Record<string, unknown> = {}) {
  const shown = await terminal(changes)
  stands({ ...LET_IN, state: 'let-in' })
  await settle()
  return shown
}

/** A call in which the family is seen. */
async function talks(changes: Record<string, unknown> = {}) {
  const shown = await letIn(changes)
  await room().shows(family)
  await room().counts(family)
  stands({ ...LET_IN, state: 'connected' })
  return shown
}

const tracksAt = (label: string) => {
  const { srcObject } = screen.getByLabelText<HTMLVideoElement>(label)
  return (srcObject as unknown as FakeStream | null)?.tracks ?? null
}
const said = () => asked('visits.rooms.say').map(one => (one as { kind: string }).kind)
const seconds = (many: number) =>
  act(async () => void (await jest.advanceTimersByTimeAsync(many * 1000)))

describe('the terminal over the video service', () => {
  it('enters with exactly what its pass says, and sends nothing while it waits', async () => {
    await terminal()
    expect(asked('visits.rooms.pass')).toEqual([{ bookingId: 'a', sittingId: SITTING }])
    expect(room().entered).toEqual({
      ...pass,
      ...{ scene: 'rtc', autoReceiveAudio: false, autoReceiveVideo: false },
      enableAutoPlayDialog: false,
    })
    expect(status()).toContain(roomWords.states.waiting)
    expect(room().sent).toEqual([])
    expect(service.tellsLog).toBe(false)
    expect(tracksAt(words.own)).toHaveLength(2)
  })

  it('shows and plays nothing of a family that was not let in', async () => {
    await terminal()
    stands({ here: ['family', 'prison'], sittings })
    await room().shows(family)
    expect([room().seen, room().heard, tracksAt(words.familyPicture)]).toEqual([[], [], null])
  })

  it('lets in, and then sends its own picture and sound once', async () => {
    await terminal()
    stands({ here: ['family', 'prison'], sittings })
    await click(words.letIn)
    expect(asked('visits.rooms.let-in')).toHaveLength(1)
    stands({ ...LET_IN, state: 'let-in' })
    stands({ ...LET_IN, state: 'let-in' })
    await settle()
    expect(room().sent).toEqual([own('video'), own('audio')])
  })

  it('shows the family and plays its sound, and nobody else who may be in the room', async () => {
    await letIn()
    await room().shows('somebody')
    expect([room().seen, room().heard, tracksAt(words.familyPicture)]).toEqual([[], [], null])
    await room().shows(family)
    await settle()
    expect([room().seen, room().heard]).toEqual([[family], [family]])
    expect(tracksAt(words.familyPicture)).toEqual([pictureOf(family)])
  })

  it('shows nothing of who has gone, or of who is not who sits there any longer', async () => {
    await talks()
    stands({ ...LET_IN, sittings: { ...sittings, family: MONITOR } })
    expect([room().heard, tracksAt(words.familyPicture)]).toEqual([[], null])
    await room().shows(serviceNameOf(MONITOR))
    expect(tracksAt(words.familyPicture)).toEqual([pictureOf(serviceNameOf(MONITOR))])
    await room().tells('REMOTE_USER_EXIT', { userId: serviceNameOf(MONITOR) })
    expect(tracksAt(words.familyPicture)).toBeNull()
  })

  it('tells the server how the family arrives, each time that this changes', async () => {
    await talks()
    await room().counts(family)
    expect(said()).toEqual(['media'])
    await room().tells('NETWORK_QUALITY', { downlinkNetworkQuality: 4 })
    await room().counts(family)
    expect(said()).toEqual(['media', 'weak'])
    stands({ ...LET_IN, state: 'weak' })
    expect(status()).toContain(roomWords.states.weak)
    await room().tells('NETWORK_QUALITY', { downlinkNetworkQuality: 1 })
    for (let look = 0; look < 3; look += 1) await room().counts(family)
    expect(said()).toEqual(['media', 'weak', 'good'])
    await room().counts(family, { bitrate: 0 })
    expect(said()).toEqual(['media', 'weak', 'good', 'lost'])
    expect(asked('visits.rooms.say')[0]).toMatchObject({ figures: { loss: 0, frames: 15 } })
  })

  it('says that the service is lost while it comes back by itself', async () => {
    await talks()
    await room().tells('CONNECTION_STATE_CHANGED', { state: 'DISCONNECTED' })
    expect(status()).toContain(roomWords.states.reconnecting)
    expect(status()).toContain(words.callLost)
    expect(said()).toEqual(['media', 'lost'])
    await room().tells('CONNECTION_STATE_CHANGED', { state: 'CONNECTED' })
    expect(status()).toContain(roomWords.states.connected)
    await room().counts(family)
    expect(said()).toEqual(['media', 'lost', 'media'])
  })

  it.each([
    ['cut-off', roomWords.reasons.recording],
    ['ended', words.over],
  ] as const)(
    'leaves the room and switches everything off when it is over: %s',
    async (state, why) => {
      await talks()
      stands({ ...LET_IN, state, reason: state === 'cut-off' ? 'recording' : null })
      await settle()
      expect(status()).toContain(why)
      expect([room().isIn, room().isDestroyed, room().sent, browser.on]).toEqual([
        false,
        true,
        [],
        0,
      ])
      await room().shows(family)
      expect([service.rooms.length, room().seen, said()]).toEqual([1, [family], ['media']])
    },
  )

  it('leaves the room with the page', async () => {
    const { unmount } = await talks()
    unmount()
    await settle()
    expect([room().isIn, room().isDestroyed, browser.on]).toEqual([false, true, 0])
  })

  it('leaves the room when the visit’s time is up, also without the server', async () => {
    const endsAt = new Date(Date.now() + 60_000).toISOString()
    jest.useFakeTimers()
    await talks({
      'visits.rooms.enter': () => ({ ...entry('prison'), room: makeRoom({ endsAt }) }),
    })
    expect(room().isIn).toBe(true)
    await seconds(61)
    expect(room().isIn).toBe(false)
  })

  it('makes way for another device, and switches everything off', async () => {
    await talks()
    line().ends(ROOM_CLOSED.replaced)
    await settle()
    expect(screen.getByText(words.replaced)).toBeTruthy()
    expect([room().isIn, browser.on]).toEqual([false, 0])
  })

  it('enters with a new pass when the server has given it another sitting', async () => {
    let sitting = SITTING
    await talks({ 'visits.rooms.pass': () => ({ ...pass, userId: serviceNameOf(sitting) }) })
    sitting = MONITOR
    stands({ ...LET_IN, sittings: { ...sittings, prison: MONITOR }, state: 'connected' })
    await settle()
    expect(service.rooms.map(one => one.isIn)).toEqual([false, true])
    expect(room().entered?.userId).toBe(serviceNameOf(MONITOR))
    // What the room tells that was left is nobody's.
    await service.rooms[0]!.tells('CONNECTION_STATE_CHANGED', { state: 'DISCONNECTED' })
    expect(status()).toContain(roomWords.states.connected)
  })
})

describe('what goes wrong with the video service', () => {
  it('is a room that puts the page out: it comes back only when asked', async () => {
    await talks()
    jest.useFakeTimers()
    await room().tells('KICKED_OUT', { reason: 'banned' })
    expect(screen.getByText(words.callProblems['put-out'])).toBeTruthy()
    expect(said()).toEqual(['media', 'lost'])
    await seconds(20)
    stands({ ...LET_IN, state: 'reconnecting' })
    expect([service.rooms.length, room().isIn]).toEqual([1, false])
    await click(words.callAgain)
    await settle()
    expect([service.rooms.length, room().isIn]).toEqual([2, true])
    expect(screen.queryByText(words.callProblems['put-out'])).toBeNull()
  })

  it('is nothing to speak of when the room was closed because the visit is over', async () => {
    await talks()
    await room().tells('KICKED_OUT', { reason: 'room_disband' })
    stands({ ...LET_IN, state: 'ended' })
    expect(status()).toContain(roomWords.states.ended)
    expect(screen.queryByText(words.callProblems['put-out'])).toBeNull()
  })

  it.each([
    ['network', { code: 5500 }],
    ['not-let-in', { code: 5400, extraCode: -100_013 }],
  ] as const)('is said, and tried again by itself: %s', async (problem, refuses) => {
    service.refuses = refuses
    await enters(TerminalPage, overTheService('prison'))
    jest.useFakeTimers()
    stands({})
    await seconds(0)
    expect(screen.getByText(words.callProblems[problem])).toBeTruthy()
    service.refuses = null
    await seconds(4)
    expect([service.rooms.length > 1, room().isIn]).toEqual([true, true])
    expect(screen.queryByText(words.callProblems[problem])).toBeNull()
  })

  it.each([
    ['network', () => Promise.reject(new Unreachable())],
    ['not-let-in', () => Promise.reject(refused('visit-not-let-in', 409))],
  ] as const)('may be our own server: %s', async (problem, no) => {
    await terminal({ 'visits.rooms.pass': no })
    expect(screen.getByText(words.callProblems[problem])).toBeTruthy()
    expect(service.rooms).toEqual([])
  })

  it('is a browser that cannot: that does not become better by trying', async () => {
    service.refuses = { code: 5200, extraCode: 5201 }
    await terminal()
    jest.useFakeTimers()
    expect(screen.getByText(words.callProblems.unsupported)).toBeTruthy()
    await seconds(20)
    expect(service.rooms).toHaveLength(1)
  })

  it('is a firewall, until something comes', async () => {
    await letIn()
    await room().tells('ERROR', { code: 5500, extraCode: 5501 })
    expect(screen.getByText(words.callProblems.firewall)).toBeTruthy()
    expect(room().isIn).toBe(true)
    await room().shows(family)
    await room().counts(family)
    expect(screen.queryByText(words.callProblems.firewall)).toBeNull()
  })

  it('is a camera that something else uses: the family stays in sight, and a press opens it anew', async () => {
    service.refusesToSend = { code: 5300, extraCode: 5303 }
    await letIn()
    await settle()
    expect(screen.getByText(words.callProblems.busy)).toBeTruthy()
    expect(room().isIn).toBe(true)
    service.refusesToSend = null
    await click(words.callAgain)
    expect([browser.asked, browser.on]).toEqual([2, 1])
  })

  it.each(['video', 'audio'] as const)(
    'is a plug that somebody pulled: the call goes on, and a press sends it again: %s',
    async kind => {
      await talks()
      const pulled = own(kind)
      pulled.pull()
      const device = kind === 'video' ? 'camera' : 'microphone'
      expect(screen.getByText(words.lost[device])).toBeTruthy()
      expect(tracksAt(words.familyPicture)).toEqual([pictureOf(family)])
      await click(words.takeAgain)
      expect(screen.queryByText(words.lost[device])).toBeNull()
      expect(own(kind)).not.toBe(pulled)
      expect(room().sent).toEqual([own('video'), own('audio')])
      expect([service.rooms.length, room().isIn]).toEqual([1, true])
    },
  )

  it('is a plug that was pulled before the family was let in', async () => {
    await terminal()
    const pulled = own('video')
    pulled.pull()
    await click(words.takeAgain)
    expect(room().sent).toEqual([])
    stands({ ...LET_IN, state: 'let-in' })
    await settle()
    expect(room().sent).toHaveLength(2)
    expect(room().sent).not.toContain(pulled)
  })

  it('is a service that does not send what was taken again: a press enters anew', async () => {
    await talks()
    own('video').pull()
    service.refusesToSend = { code: 5300, extraCode: 5303 }
    await click(words.takeAgain)
    expect(screen.getByText(words.callProblems.busy)).toBeTruthy()
    service.refusesToSend = null
    await click(words.callAgain)
    await settle()
    expect(browser.on).toBe(1)
    expect(screen.queryByText(words.callProblems.busy)).toBeNull()
  })

  it('is a browser that plays no sound before a press', async () => {
    await talks()
    await room().tells('AUTOPLAY_FAILED', { userId: family })
    await click(words.callSound)
    expect(screen.queryByText(words.callProblems.silent)).toBeNull()
    expect([service.rooms.length, room().isIn]).toEqual([1, true])
  })

  it('is a camera that something else uses before the room is entered', async () => {
    browser.camera = 'NotReadableError'
    await open(TerminalPage, overTheService('prison'))
    await click(words.enter)
    expect(screen.getByText(words.noPicture.busy)).toBeTruthy()
    expect(asked('visits.rooms.enter')).toEqual([])
  })
})

describe('the monitor over the video service', () => {
  it('enters once the family was let in, sees and hears both ends, and sends nothing', async () => {
    await enters(MonitorPage, overTheService('monitor'), words.watch)
    await settle()
    expect(asked('visits.rooms.pass')).toEqual([])
    const name = serviceNameOf(MONITOR)
    stands({ ...LET_IN, sittings: { ...sittings, monitor: SITTING, prison: MONITOR } })
    await settle()
    for (const one of [family, name]) await room().shows(one)
    await settle()
    expect([room().seen, room().heard]).toEqual([
      [family, name],
      [family, name],
    ])
    expect(tracksAt(words.familyPicture)).toEqual([pictureOf(family)])
    expect(tracksAt(words.prisonPicture)).toEqual([pictureOf(name)])
    await room().counts(family)
    expect([room().sent, browser.asked, said()]).toEqual([[], 0, []])
  })
})

describe('the family’s end at the bureau over the video service', () => {
  it('asks for nothing before it was let in, and then sends and sees the prison', async () => {
    await enters(BureauPage, overTheService('family'))
    await settle()
    expect(asked('visits.rooms.pass')).toEqual([])
    stands({ ...BOTH, sittings: { family: SITTING, prison: FAMILY, monitor: null } })
    await settle()
    await room().shows(family)
    await settle()
    expect(room().sent).toHaveLength(2)
    expect(tracksAt(words.prisonPicture)).toEqual([pictureOf(family)])
  })
})

it('a call between browsers asks nothing of the video service', async () => {
  await enters()
  stands({ ...BOTH, state: 'connected' })
  await settle()
  expect([service.rooms, asked('visits.rooms.pass')]).toEqual([[], []])
})
