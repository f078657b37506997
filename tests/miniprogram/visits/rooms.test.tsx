import { act, render, screen, waitFor } from '@testing-library/react'
import { refusals } from '#shared/refusals.words'
import type { Bar } from '#shared/visits/rooms/rooms.contract'
import { roomWords } from '#shared/visits/rooms/rooms.words'
import RoomPage from '../../../miniprogram/visits/rooms/pages/room'
import { words } from '../../../miniprogram/visits/rooms/rooms.words'
import { address, phone } from '../../helpers/taro'
import { live } from '../../helpers/taro-components'
import { problem } from '../../weapp/server'
import { FakeRoom } from '../../weapp/visits/rooms-server'
import { newPhone, press } from '../hands'
import { newRelative } from './relatives'

let room: FakeRoom
beforeEach(() => {
  newPhone()
  newRelative()
  room = new FakeRoom()
  phone.server = room.server
  address.params = { id: 'b1' }
})
afterEach(() => {
  address.params = {}
})

const opened = () => phone.called('navigateTo').map(({ url }) => url)
const pusher = () => screen.queryByTestId('live-pusher')

async function goIn() {
  const shown = render(<RoomPage />)
  await screen.findByRole('button', { name: words.enter })
  press(words.enter)
  await screen.findByText(words.waiting)
  return shown
}

/** Both ends see each other. */
async function meet() {
  const shown = await goIn()
  act(() => {
    room.prisonComes()
    room.letsIn()
  })
  await waitFor(() => expect(pusher()?.dataset.address).toMatch(/^room:/))
  act(() => live.pusherSays(1033, room.prisonsPicture()))
  await screen.findByTestId('live-player')
  act(() => live.playerSays(2004))
  await waitFor(() => expect(room.said).toContain('media'))
  act(() => room.prisonSays('media'))
  await screen.findByText(roomWords.states.connected)
  return shown
}

describe('before the room is entered', () => {
  it('says with whom and when, that it is free, and what follows from being late', async () => {
    render(<RoomPage />)
    await screen.findByText(words.with('滇东监狱'))
    for (const text of [words.free, words.late(15)]) expect(screen.getByText(text)).toBeTruthy()
  })

  it('says nothing about being late where the prison has no rule', async () => {
    room.lateMinutes = null
    render(<RoomPage />)
    await screen.findByText(words.free)
    expect(screen.queryByText(/迟到/)).toBeNull()
  })

  it('lets camera, loudspeaker and network be tried, before it is time', async () => {
    room.bar = 'too-early'
    render(<RoomPage />)
    await screen.findByText(words.bars['too-early'].title)
    expect(screen.queryByRole('button', { name: words.enter })).toBeNull()
    press(words.testStart)
    await screen.findByText(words.networks.good)
    expect(pusher()?.dataset.address).toBe('')
    expect(phone.media.pushing).toEqual(['preview'])
    press(words.speakerPlay)
    await waitFor(() => expect(phone.media.playing).toMatch(/beep[.]wav$/))
    press(words.speakerNot)
    await screen.findByText(words.speakerHelp)
    press(words.speakerHeard)
    await screen.findByText(words.speakerGood)
    expect(room.said).toEqual([])
  })

  it('says when there is no network', async () => {
    room.bar = 'too-early'
    render(<RoomPage />)
    await screen.findByText(words.testStart)
    room.isCut = true
    press(words.testStart)
    await screen.findByText(words.networks.none)
  })

  it.each<[Bar, string, string]>([
    ['over', words.toRecord, '/visits/rooms/pages/record?id=b1'],
    ['at-bureau', words.toVisit, '/visits/bookings/pages/one?id=b1'],
    ['not-approved', words.toVisit, '/visits/bookings/pages/one?id=b1'],
    ['identity-first', words.toIdentity, '/visits/relatives/pages/account'],
    ['attendance-first', words.toVisit, '/visits/bookings/pages/one?id=b1'],
    ['no-calls-here', words.toVisit, '/visits/bookings/pages/one?id=b1'],
  ])('is never a dead end: %s', async (bar, button, url) => {
    room.bar = bar
    render(<RoomPage />)
    await screen.findByText(words.bars[bar].title)
    expect(screen.getByText(words.bars[bar].what)).toBeTruthy()
    for (const name of [words.enter, words.testStart]) {
      expect(screen.queryByRole('button', { name })).toBeNull()
    }
    press(button)
    expect(opened()).toEqual([url])
  })

  it('is not there for somebody whose visit it is not', async () => {
    room.refuses = { '/visits/rooms/own': problem('no-such-visit', 404) }
    render(<RoomPage />)
    await screen.findByText(refusals['no-such-visit'])
    expect(screen.queryByRole('button', { name: words.enter })).toBeNull()
    room.refuses = {}
    press(words.again)
    await screen.findByRole('button', { name: words.enter })
  })

  it('that was shut meanwhile says so, and opens no line', async () => {
    render(<RoomPage />)
    await screen.findByRole('button', { name: words.enter })
    room.refuses = { '/visits/rooms/entries': problem('visit-identity-first', 409) }
    press(words.enter)
    await screen.findByText(refusals['visit-identity-first'])
    expect(room.said).toEqual([])
    expect(pusher()?.dataset.address).toBe('')
  })

  it('opens nothing without camera and microphone', async () => {
    phone.media.microphone = 'denied'
    render(<RoomPage />)
    await screen.findByRole('button', { name: words.enter })
    press(words.enter)
    await screen.findByText(words.noPicture.denied)
    expect(phone.asked('/visits/rooms/entries')).toHaveLength(0)
    press(words.toSettings)
    await waitFor(() => expect(phone.called('openSetting')).toHaveLength(1))
  })
})

describe('in the room', () => {
  it('is told not to leave, and by when to be there', async () => {
    await goIn()
    expect(screen.getByText(words.waitingWhat)).toBeTruthy()
    await waitFor(() => expect([phone.hidesScreen, phone.staysLit]).toEqual([true, true]))
    expect(screen.getByText(words.late(15))).toBeTruthy()
    expect(screen.queryByRole('button', { name: words.end })).toBeNull()
  })

  it('goes through all that can happen to a line', async () => {
    await meet()
    act(() => room.prisonSays('weak'))
    await screen.findByText(words.weak)
    act(() => room.prisonSays('good'))
    await screen.findByText(roomWords.states.connected)
    act(() => live.pusherSays(1102))
    await screen.findByText(words.reconnecting)
    act(() => live.pusherSays(1018))
    await screen.findByText(roomWords.states.connected)
    act(() => live.pusherSays(-1301))
    await screen.findByText(words.noPicture.broken)
  })

  it('keeps its seat while the server cannot be heard', async () => {
    await meet()
    const sitting = room.sittings.family
    room.isCut = true
    await screen.findByText(words.reconnecting)
    room.isCut = false
    await screen.findByText(roomWords.states.connected)
    expect(room.sittings.family).toBe(sitting)
  })

  it('joins once more when the server took it for gone, and tells what arrives', async () => {
    await meet()
    act(() => room.missesFamily())
    await screen.findByText(words.reconnecting)
    await waitFor(() => expect(room.said.filter(kind => kind === 'join')).toHaveLength(2))
    act(() => live.playerCounts({ videoFPS: 20, videoBitrate: 300, audioBitrate: 20 }))
    await screen.findByText(roomWords.states.connected)
    expect(room.said.filter(kind => kind === 'media')).toHaveLength(2)
  })

  it('ends the talk only when asked twice', async () => {
    await meet()
    press(words.end)
    await screen.findByText(words.endSure)
    press(words.endNo)
    expect(phone.asked('/visits/rooms/ends')).toHaveLength(0)
    press(words.end)
    press(words.endYes)
    await screen.findByText(words.ended)
    expect(pusher()).toBeNull()
    press(words.toRecord)
    expect(opened()).toEqual(['/visits/rooms/pages/record?id=b1'])
  })

  it('reads why it was cut off, what the prison says and what can be done', async () => {
    await meet()
    act(() => room.cutsOff('technical', '线路坏了'))
    await screen.findByText(words.cutOff)
    for (const text of [roomWords.reasons.technical, '线路坏了', roomWords.next.technical]) {
      expect(screen.getByText(text)).toBeTruthy()
    }
    expect(pusher()).toBeNull()
  })

  it('gives way to another phone, and takes the seat back when asked', async () => {
    await meet()
    act(() => room.takenElsewhere())
    await screen.findByText(words.replaced)
    expect(pusher()?.dataset.address).toBe('')
    press(words.reenter)
    await waitFor(() => expect(pusher()?.dataset.address).toMatch(/^room:/))
  })

  it('says that it leaves, and lets go of the camera', async () => {
    const { unmount } = await meet()
    unmount()
    await waitFor(() => expect(room.said.at(-1)).toBe('leave'))
    expect(phone.media.pushing.at(-1)).toBe('stop')
    expect([phone.hidesScreen, phone.staysLit]).toEqual([false, false])
  })
})
