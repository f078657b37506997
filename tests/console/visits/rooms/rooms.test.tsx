import { act, fireEvent, screen, within } from '@testing-library/react'
import { refusals } from '#shared/refusals.words'
import { ROOM_CLOSED } from '#shared/visits/rooms/rooms.endpoints'
import { roomWords } from '#shared/visits/rooms/rooms.words'
import { useSession } from '../../../../console/account/session.store'
import BureauPage from '../../../../console/visits/rooms/pages/bureau'
import MonitorPage from '../../../../console/visits/rooms/pages/monitor'
import TerminalPage from '../../../../console/visits/rooms/pages/terminal'
import TodayPage from '../../../../console/visits/rooms/pages/today'
import { words } from '../../../../console/visits/rooms/rooms.words'
import { asked, refused } from '../../answers'
import '../../browser-parts'
import { makeBooking, makeRow } from '../bookings/make-booking'
import { browser, line, newBrowser, own } from './call-parts'
import {
  BOTH,
  SITTING,
  button,
  click,
  enters,
  entryFor,
  makeRoom,
  open,
  stands,
  status,
} from './in-room'

jest.mock('../../../../console/http/call', () => ({ call: jest.fn() }))

beforeEach(() => {
  jest.clearAllMocks()
  newBrowser()
})

describe('the prison’s end', () => {
  it('enters by one press, and waits for the family', async () => {
    await enters()
    expect(asked('visits.rooms.enter')).toEqual([{ bookingId: 'a' }])
    expect(line().address.searchParams.get('ticket')).toBe('ticket-1')
    expect(status()).toContain(roomWords.states.waiting)
    expect(screen.getByText(words.notHere(words.seats.family))).toBeTruthy()
    expect(button(words.letIn).disabled).toBe(true)
  })

  it('lets the family in once it is there', async () => {
    await enters()
    stands({ here: ['family', 'prison'] })
    await click(words.letIn)
    expect(asked('visits.rooms.let-in')).toMatchObject([{ bookingId: 'a', sittingId: SITTING }])
    stands({ ...BOTH, state: 'let-in' })
    expect(screen.queryByRole('button', { name: words.letIn })).toBeNull()
  })

  it.each(['let-in', 'connected', 'weak', 'reconnecting'] as const)(
    'says how the line stands: %s',
    async state => {
      await enters()
      stands({ ...BOTH, state })
      expect(status()).toContain(roomWords.states[state])
      expect(screen.getByRole('timer')).toBeTruthy()
    },
  )

  it('says that the server is lost, and comes back by itself', async () => {
    await enters()
    stands({ ...BOTH, state: 'connected' })
    const first = line()
    act(() => first.close())
    first.ends(1006)
    expect(status()).toContain(roomWords.states.reconnecting)
    expect(status()).toContain(words.offline)
    await screen.findByText(words.offline)
    await act(async () => {
      while (browser.lines.length === 0) await new Promise(resolve => setTimeout(resolve, 20))
    })
    stands({ ...BOTH, state: 'connected' })
    expect(status()).toContain(roomWords.states.connected)
    expect(asked('visits.rooms.enter')).toHaveLength(2)
  })

  it('ends the talk only when asked twice', async () => {
    await enters()
    stands({ ...BOTH, state: 'connected' })
    await click(words.end)
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(words.endSure)).toBeTruthy()
    expect(asked('visits.rooms.end')).toEqual([])
    await click(words.endYes)
    expect(asked('visits.rooms.end')).toMatchObject([{ bookingId: 'a', sittingId: SITTING }])
  })

  it('is over when the room is: nothing can be done but read the record', async () => {
    await enters()
    stands({ ...BOTH, state: 'cut-off', reason: 'technical', words: '线路坏了' })
    expect(status()).toContain(roomWords.states['cut-off'])
    expect(status()).toContain(roomWords.reasons.technical)
    expect(screen.getByText('线路坏了')).toBeTruthy()
    for (const name of [words.letIn, words.cutOff, words.end]) {
      expect(screen.queryByRole('button', { name })).toBeNull()
    }
    const record = screen.getByRole('link', { name: words.seeRecord })
    expect(record.getAttribute('href')).toBe('/visits/rooms/record?visit=a')
  })

  it('makes way for another device, and takes the seat back when asked', async () => {
    await enters()
    line().ends(ROOM_CLOSED.replaced)
    expect(screen.getByText(words.replaced)).toBeTruthy()
    expect(screen.queryByRole('button', { name: words.cutOff })).toBeNull()
    await click(words.again)
    line().tells({ type: 'room', room: makeRoom() })
    expect(status()).toContain(roomWords.states.waiting)
  })

  it.each([
    ['NotAllowedError', words.noPicture.refused],
    ['NotFoundError', words.noPicture.missing],
  ] as const)('asks nothing of the server without a camera: %s', async (why, sentence) => {
    browser.camera = why
    await open(TerminalPage)
    await click(words.enter)
    expect(screen.getByText(sentence)).toBeTruthy()
    expect(asked('visits.rooms.enter')).toEqual([])
  })

  it.each([
    ['no-such-visit', 404],
    ['visit-too-early', 409],
    ['visit-over', 409],
  ] as const)('is told why it cannot enter: %s', async (code, httpStatus) => {
    const no = () => Promise.reject(refused(code, httpStatus))
    await open(TerminalPage, { 'visits.rooms.enter': no })
    await click(words.enter)
    expect(screen.getByText(refusals[code])).toBeTruthy()
    expect(browser.lines).toEqual([])
  })

  it('films nobody when the page was left while the browser asked', async () => {
    const { unmount } = await open(TerminalPage)
    fireEvent.click(button(words.enter))
    unmount()
    await act(async () => {})
    expect([browser.asked, browser.on, asked('visits.rooms.enter')]).toEqual([1, 0, []])
  })

  it.each([
    ['camera', ['video']],
    ['microphone', ['audio']],
    ['both', ['video', 'audio']],
  ] as const)(
    'says that a plug was pulled, and sends it again by one press: %s',
    async (what, kinds) => {
      await enters()
      const sittings = { family: 'family', prison: SITTING, monitor: null }
      stands({ ...BOTH, sittings, state: 'connected' })
      await act(async () => {})
      const pulled = kinds.map(own)
      pulled.forEach(track => track.pull())
      expect(screen.getByText(words.lost[what])).toBeTruthy()
      expect(status()).toContain(roomWords.states.connected)
      await click(words.takeAgain)
      expect(screen.queryByText(words.lost[what])).toBeNull()
      expect(browser.wanted.slice(1)).toEqual(kinds.map(kind => [kind]))
      expect(browser.senders.map(({ track }) => track)).toEqual([own('video'), own('audio')])
      expect(browser.senders.some(({ track }) => pulled.includes(track as never))).toBe(false)
      // The seat was not taken anew, nor the call made anew.
      expect([asked('visits.rooms.enter').length, browser.lines.length]).toEqual([1, 1])
    },
  )

  it('stays in the call while what was pulled is not plugged in again', async () => {
    await enters()
    stands({ ...BOTH, state: 'connected' })
    own('video').pull()
    browser.camera = 'NotFoundError'
    await click(words.takeAgain)
    expect(screen.getByText(words.lost.camera)).toBeTruthy()
    expect(screen.getByText(words.noPicture.missing)).toBeTruthy()
    expect([browser.lines.length, status()]).toEqual([
      1,
      expect.stringContaining(roomWords.states.connected),
    ])
    browser.camera = 'allowed'
    await click(words.takeAgain)
    expect(screen.queryByText(words.lost.camera)).toBeNull()
    expect(browser.on).toBe(1)
  })

  it('says nothing of what is switched off because the visit is over', async () => {
    await enters()
    stands({ ...BOTH, state: 'connected' })
    const camera = own('video')
    stands({ ...BOTH, state: 'ended' })
    camera.pull()
    expect(screen.queryByText(words.lost.camera)).toBeNull()
  })

  it('lets go of camera and line when the page is left', async () => {
    const { unmount } = await enters()
    expect(browser.on).toBe(1)
    unmount()
    expect([browser.on, browser.lines.length]).toEqual([0, 0])
  })
})

describe('the monitor', () => {
  const watches = () => enters(MonitorPage, {}, words.watch)

  it('watches without a camera of its own', async () => {
    await watches()
    expect(asked('visits.rooms.monitor')).toEqual([{ bookingId: 'a' }])
    expect(browser.asked).toBe(0)
    for (const label of [words.familyPicture, words.prisonPicture]) {
      expect(screen.getByLabelText(label)).toBeTruthy()
    }
  })

  it('is asked for a reason before it cuts anything off, and can think better of it', async () => {
    await watches()
    await click(words.cutOff)
    const dialog = () => within(screen.getByRole('dialog'))
    expect(dialog().getByText(words.cutOffMeans)).toBeTruthy()
    await act(
      async () => void fireEvent.click(dialog().getByRole('button', { name: words.cutOff })),
    )
    expect(dialog().getByText(words.chooseReason)).toBeTruthy()
    await click(words.stay)
    expect(asked('visits.rooms.cut-off')).toEqual([])
  })

  it('cuts off with the reason it chose, and says whose it is not', async () => {
    await watches()
    await click(words.cutOff)
    const dialog = within(screen.getByRole('dialog'))
    const choice = dialog.getByRole('radio', { name: new RegExp(roomWords.reasons.unwell) })
    expect(choice.closest('label')!.textContent).toContain(words.notFamilys)
    await act(async () => void fireEvent.click(choice))
    fireEvent.change(dialog.getByLabelText(words.cutOffWords), { target: { value: ' 请放心 ' } })
    await act(async () => void fireEvent.click(dialog.getByRole('button', { name: words.cutOff })))
    expect(asked('visits.rooms.cut-off')).toMatchObject([
      { bookingId: 'a', reason: 'unwell', words: '请放心' },
    ])
  })

  it('keeps the form open when it was not done', async () => {
    const no = () => Promise.reject(refused('visit-over', 409))
    await enters(MonitorPage, { 'visits.rooms.cut-off': no }, words.watch)
    await click(words.cutOff)
    const dialog = within(screen.getByRole('dialog'))
    await act(
      async () =>
        void fireEvent.click(
          dialog.getByRole('radio', { name: new RegExp(roomWords.reasons.disorder) }),
        ),
    )
    await act(async () => void fireEvent.click(dialog.getByRole('button', { name: words.cutOff })))
    expect(dialog.getByText(refusals['visit-over'])).toBeTruthy()
  })
})

describe('the family’s end at the bureau', () => {
  const no = (code: 'visit-attendance-first' | 'no-such-visit') => () =>
    Promise.reject(refused(code, 409))

  it('is shut until somebody has seen who came', async () => {
    await open(BureauPage, { 'visits.rooms.enter': no('visit-attendance-first') })
    await click(words.enter)
    expect(screen.getByText(refusals['visit-attendance-first'])).toBeTruthy()
  })

  it('tells the family to wait, and can neither let in nor cut off', async () => {
    await enters(BureauPage, { 'visits.rooms.enter': () => entryFor('family') })
    expect(screen.getByText(words.familyWaits)).toBeTruthy()
    for (const name of [words.letIn, words.cutOff, words.end]) {
      expect(screen.queryByRole('button', { name })).toBeNull()
    }
    stands({ ...BOTH, state: 'connected' })
    expect(screen.queryByText(words.familyWaits)).toBeNull()
    expect(button(words.end)).toBeTruthy()
  })
})

describe('the visits of a day', () => {
  const visits = [
    makeBooking(makeRow('a', { place: 'bureau', state: 'approved' })),
    makeBooking(makeRow('b', { place: 'phone', state: 'approved' })),
  ]
  const day = {
    'bookings.day': { bookings: visits },
    'visits.rooms.list': { rooms: [], now: new Date().toISOString() },
  }
  const signedInAs = (role: 'prisonStaff' | 'visitClerk') =>
    act(() =>
      useSession.setState({
        session: { status: 'signed-in', staff: { role } },
      } as unknown as ReturnType<typeof useSession.getState>),
    )
  const links = () => screen.getAllByRole('link').map(link => link.textContent)

  it('lead the prison to its terminal, to the monitor and to the record', async () => {
    signedInAs('prisonStaff')
    await open(TodayPage, day)
    const each = [words.openTerminal, words.openMonitor, words.openRecord]
    expect(links()).toEqual([...each, ...each])
  })

  it('lead the clerk to the family’s end of who comes to the bureau, and nowhere else', async () => {
    signedInAs('visitClerk')
    await open(TodayPage, day)
    expect(links()).toEqual([words.openBureau, words.openRecord, words.openRecord])
  })
})
