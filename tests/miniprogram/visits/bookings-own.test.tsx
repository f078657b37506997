import { act, render, screen, waitFor } from '@testing-library/react'
import {
  completeBooking,
  rescheduleBooking,
  withdrawBooking,
} from '#shared/visits/bookings/bookings.contract'
import { OBSTACLES } from '#shared/visits/bookings/obstacles'
import { ATTENTION, BOOKING_REASONS } from '#shared/visits/bookings/reasons'
import { useSession } from '../../../miniprogram/account/session.store'
import { words as prompts } from '../../../miniprogram/account/prompts/prompts.words'
import { words as asking } from '../../../miniprogram/visits/bookings/asking.words'
import { words } from '../../../miniprogram/visits/bookings/bookings.words'
import { useDraft } from '../../../miniprogram/visits/bookings/draft.store'
import { EMPTY } from '../../../miniprogram/visits/bookings/form'
import CompletePage from '../../../miniprogram/visits/bookings/pages/complete'
import HomePage from '../../../miniprogram/visits/bookings/pages/home'
import ListPage from '../../../miniprogram/visits/bookings/pages/list'
import MovePage from '../../../miniprogram/visits/bookings/pages/move'
import OnePage from '../../../miniprogram/visits/bookings/pages/one'
import {
  ahead,
  aheadOfReturned,
  states,
  todos,
} from '../../../miniprogram/visits/bookings/states.words'
import { STATES, words as claims } from '../../../miniprogram/visits/relatives/kinships.words'
import { address, phone } from '../../helpers/taro'
import { problem, standClockStill } from '../../weapp/server'
import {
  FakeBookings,
  approvedWith,
  bookingWith,
  companionWith,
  kinshipWith,
  returnedWith,
  slotOn,
} from '../../weapp/visits/bookings-server'
import { comeBack, newPhone, press, type } from '../hands'
import { newRelative } from './relatives'

let server: FakeBookings
beforeAll(standClockStill)
afterAll(() => jest.useRealTimers())
beforeEach(() => {
  newPhone()
  newRelative()
  useDraft.setState(useDraft.getInitialState(), true)
  server = new FakeBookings()
  phone.server = server.server
  address.params = { id: 'b1' }
})
afterEach(() => {
  address.params = {}
})

/** A fortnight before the clock of these tests. */
const LONG_AGO = '2026-11-10T02:00:00.000Z'

/** A page of the prison's, not ours. */
const THEIR_OWN = '会见预约'

const opened = () => phone.called('navigateTo').map(({ url }) => url)

describe('the first page of a relative', () => {
  it('shows the next visit, where it is and what to do, and leads to it', async () => {
    server.bookings = [bookingWith({ id: 'b0' }), approvedWith()]
    render(<HomePage />)
    await screen.findByText('12月2日 星期三')
    for (const text of ['10:00', '会见室一', states.approved, todos['come-to-bureau'].what]) {
      expect(screen.getByText(text)).toBeTruthy()
    }
    press(words.look)
    expect(opened()).toEqual(['/visits/bookings/pages/one?id=b1'])
  })

  it('leads straight into the room when it is open', async () => {
    const can = { withdraw: false, reschedule: false, complete: false, enter: true }
    server.bookings = [approvedWith({ todo: 'go-in', can })]
    render(<HomePage />)
    await screen.findByText(todos['go-in'].what)
    press(words.enter)
    expect(opened()).toEqual(['/visits/rooms/pages/room?id=b1'])
  })

  it('offers to ask for one where there is none, or to go on with what was begun', async () => {
    render(<HomePage />)
    await screen.findByText(words.noNext)
    press(words.ask)
    expect(opened()).toEqual(['/visits/bookings/pages/ask'])
    void act(() => useDraft.setState({ relativeId: 'r1', form: { ...EMPTY, kinshipId: 'k1' } }))
    await screen.findByRole('button', { name: words.goOn })
    void act(() => useDraft.setState({ relativeId: 'somebody-else' }))
    await screen.findByRole('button', { name: words.ask })
  })

  it('leads back to the first page of who is a person here as well, and nobody else', async () => {
    const { unmount } = render(<HomePage />)
    await screen.findByText(words.noNext)
    expect(screen.queryByText(words.toPerson)).toBeNull()
    unmount()
    useSession.setState({ personName: '王秀英' })
    render(<HomePage />)
    press(words.toPerson)
    expect(phone.called('reLaunch')).toMatchObject([{ url: '/home/home' }])
  })

  it('says what the desk has decided of a claim, as long as that is news, and leads to it', async () => {
    server.kinships = [
      kinshipWith({ id: 'k1', prisonerName: '李大山', state: 'returned', stateAt: LONG_AGO }),
      kinshipWith({ id: 'k2', prisonerName: '李小河', state: 'accepted' }),
      kinshipWith({ id: 'k3', prisonerName: '李旧事', state: 'refused', stateAt: LONG_AGO }),
      kinshipWith({ id: 'k4', prisonerName: '李等待', state: 'submitted' }),
    ]
    render(<HomePage />)
    await screen.findByText(claims.news('李大山', STATES.returned.name))
    expect(screen.getByText(claims.news('李小河', STATES.accepted.name))).toBeTruthy()
    expect(screen.queryByText(/李旧事|李等待/)).toBeNull()
    press(claims.complete)
    expect(opened()).toEqual(['/visits/relatives/pages/kinship?id=k1'])
  })

  it('does not tell that a claim holds on which a visit was asked for', async () => {
    server.bookings = [approvedWith()]
    server.kinships = [kinshipWith(), kinshipWith({ id: 'k2', prisonerName: '李小河' })]
    render(<HomePage />)
    await screen.findByText(claims.news('李小河', STATES.accepted.name))
    expect(screen.queryByText(claims.news('李大山', STATES.accepted.name))).toBeNull()
  })

  it('has the telephone of the desk one tap away', async () => {
    render(<HomePage />)
    await screen.findByText(words.noNext)
    press(`${words.callDesk} 0873-6600010`)
    expect(phone.called('makePhoneCall')).toMatchObject([{ phoneNumber: '0873-6600010' }])
  })
})

describe('the list', () => {
  it('has what is not over, and beside it what is', async () => {
    const can = { withdraw: false, reschedule: false, complete: false, enter: false }
    server.bookings = [
      bookingWith(),
      bookingWith({ id: 'b2', state: 'refused', can, startsAt: '2026-10-12T02:00:00.000Z' }),
    ]
    render(<ListPage />)
    await screen.findByText('12月2日 10:00')
    expect(screen.queryByText('10月12日 10:00')).toBeNull()
    press(words.over)
    await screen.findByText('10月12日 10:00')
    expect(screen.getByText(states.refused)).toBeTruthy()
    expect(screen.queryByText('12月2日 10:00')).toBeNull()
  })

  it('says so when there is nothing', async () => {
    render(<ListPage />)
    await screen.findByText(words.noneOpen)
    press(words.over)
    await screen.findByText(words.noneOver)
  })
})

describe('one visit', () => {
  it('shows what was, what is and by when the next is expected', async () => {
    server.bookings = [bookingWith()]
    render(<OnePage />)
    await screen.findByText(words.way)
    expect(screen.getAllByText(states.submitted)).toHaveLength(2)
    expect(screen.getByText(ahead.forwarded)).toBeTruthy()
    expect(screen.getByText('预计 11月27日 星期五 前')).toBeTruthy()
    expect(screen.getByText(words.wayLater)).toBeTruthy()
    expect(screen.getByText(words.held('2026-11-26T10:00:00.000Z'))).toBeTruthy()
    expect(screen.getByText(words.late(15))).toBeTruthy()
    expect(screen.getByText('1129-4821')).toBeTruthy()
  })

  it('says nothing about being late where the prison has no such rule', async () => {
    server.bookings = [bookingWith({ lateMinutes: null })]
    render(<OnePage />)
    await screen.findByText(words.way)
    expect(screen.queryByText(/晚到|准时/)).toBeNull()
  })

  it('says why it came back and what to do, and leads there', async () => {
    server.bookings = [returnedWith()]
    render(<OnePage />)
    await screen.findByText(BOOKING_REASONS['proof-unclear'].reason)
    expect(screen.getByText(BOOKING_REASONS['proof-unclear'].next)).toBeTruthy()
    expect(screen.getByText(words.said('第二张看不清'))).toBeTruthy()
    press(words.complete)
    expect(opened()).toEqual(['/visits/bookings/pages/complete?id=b1'])
  })

  it('that came back is to be completed next, and not to wait for a time', async () => {
    const next = { id: 'next', state: 'submitted', when: 'expected', at: null } as const
    const { timeline } = returnedWith()
    server.bookings = [
      returnedWith({ timeline: [...timeline, { ...next, by: null, reason: null, words: '' }] }),
    ]
    render(<OnePage />)
    await screen.findByText(aheadOfReturned.submitted)
    expect(screen.queryByText(ahead.submitted)).toBeNull()
  })

  it('that is over leads to the next request; one that has a new time leads there', async () => {
    const can = { withdraw: false, reschedule: false, complete: false, enter: false }
    server.bookings = [bookingWith({ state: 'refused', todo: 'see-reason', can })]
    const { unmount } = render(<OnePage />)
    await screen.findByText(words.way)
    press(words.askAgain)
    expect(opened()).toEqual(['/visits/bookings/pages/ask'])
    unmount()
    server.bookings = [bookingWith({ state: 'failed', todo: 'see-new-one', can, replacedBy: 'b2' })]
    render(<OnePage />)
    await screen.findByText(words.way)
    expect(screen.queryByText(words.askAgain)).toBeNull()
    press(words.newOne)
    expect(opened().at(-1)).toBe('/visits/bookings/pages/one?id=b2')
  })

  it('has every button and page that a reason names', () => {
    const told = [...Object.values(BOOKING_REASONS), ...Object.values(OBSTACLES)]
    const named = told.flatMap(({ next }) => [...next.matchAll(/“(.+?)”/g)].map(([, name]) => name))
    const there = [words.complete, words.list, words.account, asking.interpret]
    expect(named.filter(name => ![...there, THEIR_OWN].includes(name!))).toEqual([])
    expect(named).toContain(words.complete)
  })

  it('says that something has changed, no more than it may, and whom to call', async () => {
    server.bookings = [
      approvedWith({
        todo: 'call-desk',
        attention: [{ kind: 'something-changed', at: '2026-11-24T10:00:00.000Z' }],
      }),
    ]
    render(<OnePage />)
    await screen.findByText(ATTENTION['something-changed'].reason)
    expect(screen.getByText(ATTENTION['something-changed'].next)).toBeTruthy()
    expect(screen.getByText(todos['call-desk'].what)).toBeTruthy()
    press(`${words.callPrison} 0871-6600020`)
    expect(phone.called('makePhoneCall')).toMatchObject([{ phoneNumber: '0871-6600020' }])
  })

  it('shows the way to the room on the map, or says that there is none', async () => {
    server.bookings = [approvedWith()]
    render(<OnePage />)
    await screen.findByText('坐 2 路车到司法局')
    expect(screen.getByText('轮椅能进')).toBeTruthy()
    press(words.showMap)
    await waitFor(() => expect(phone.called('openLocation')).toHaveLength(1))
    const [asked] = phone.called('openLocation')
    // WeChat's grid lies some hundred metres beside WGS-84.
    expect(asked).toMatchObject({ name: '会见室一', address: '泸西县文化路 1 号' })
    expect(Math.abs(Number(asked!.latitude) - 24.532)).toBeGreaterThan(0.001)
    expect(Math.abs(Number(asked!.latitude) - 24.532)).toBeLessThan(0.01)
    phone.hasMap = false
    await waitFor(() => {
      // One that still opens is not opened twice.
      press(words.showMap)
      screen.getByText(words.noMap)
    })
  })

  it('goes into the calendar in words that tell a bystander nothing', async () => {
    server.bookings = [approvedWith()]
    render(<OnePage />)
    await screen.findByText(words.way)
    press(words.toCalendar)
    await screen.findByText(words.inCalendar)
    const [noted] = phone.called('addPhoneCalendar')
    expect(noted).toMatchObject({ startTime: 1_796_176_800, endTime: '1796178600' })
    expect(JSON.stringify([noted!.title, noted!.description])).not.toMatch(/监狱|会见|归途|矫正/)
    phone.takesNotes = false
    press(words.toCalendar)
    await screen.findByText(words.notInCalendar)
  })

  it('asks in one tap whether WeChat may remind', async () => {
    server.bookings = [approvedWith()]
    render(<OnePage />)
    await screen.findByText(words.reminders['used-up'])
    press(prompts.ask)
    await waitFor(() => expect(server.sent['/visits/prompts']).toHaveLength(1))
    expect(server.sent['/visits/prompts']).toMatchObject([{ answer: 'accept' }])
    expect(phone.called('requestSubscribeMessage')).toMatchObject([{ tmplIds: ['T1'] }])
  })

  it('is taken back after being asked once more, with what that means', async () => {
    server.bookings = [approvedWith()]
    render(<OnePage />)
    await screen.findByText(words.way)
    press(words.withdraw)
    expect(screen.getByText(words.withdrawWhat.firm)).toBeTruthy()
    press(words.stay)
    expect(screen.queryByText(words.withdrawWhat.firm)).toBeNull()
    expect(server.sent['/visits/bookings/withdrawals']).toBeUndefined()
    press(words.withdraw)
    press(words.withdrawSure)
    await screen.findByText(states.withdrawn)
    const [sent] = server.sent['/visits/bookings/withdrawals']!
    expect(withdrawBooking.input.parse(sent)).toEqual({ id: 'b1', words: '' })
    expect(screen.queryByRole('button', { name: words.withdraw })).toBeNull()
  })

  it('that is not there is said to be not there, with the telephone', async () => {
    render(<OnePage />)
    await screen.findByText(problem('no-such-booking', 404).title)
    expect(screen.getByRole('button', { name: /0873-6600010/ })).toBeTruthy()
  })

  it('is read anew when the relative comes back', async () => {
    server.bookings = [bookingWith()]
    render(<OnePage />)
    await screen.findByText(words.way)
    server.bookings = [approvedWith()]
    comeBack()
    await screen.findByText('坐 2 路车到司法局')
  })
})

describe('moving a visit', () => {
  it('shows both times before it is done, and keeps the old one until then', async () => {
    server.bookings = [approvedWith()]
    server.free = [slotOn('2026-12-09')]
    render(<MovePage />)
    await screen.findByText('12月9日 星期三 10:00')
    press(asking.takeNearest)
    await screen.findByText('12月9日 10:00，30 分钟')
    expect(screen.getByText('12月2日 10:00，30 分钟')).toBeTruthy()
    expect(server.sent['/visits/bookings/reschedulings']).toBeUndefined()
    press(words.rescheduleSure('2026-12-09T02:00:00.000Z'))
    await screen.findByText(words.rescheduled)
    const [sent] = server.sent['/visits/bookings/reschedulings']!
    expect(rescheduleBooking.input.parse(sent)).toMatchObject({
      id: 'b1',
      slotId: 'slot-2026-12-09',
    })
    press(words.newOne)
    expect(opened()).toEqual(['/visits/bookings/pages/one?id=b2'])
  })

  it('to a time that went to somebody else says that the old one stays', async () => {
    server.bookings = [approvedWith()]
    server.free = [slotOn('2026-12-09')]
    server.refuses['/visits/bookings/reschedulings'] = problem('slot-taken', 409)
    render(<MovePage />)
    await screen.findByText('12月9日 星期三 10:00')
    press(asking.takeNearest)
    press(words.rescheduleSure('2026-12-09T02:00:00.000Z'))
    await screen.findByText(asking.taken)
    expect(screen.getByText(words.oldStays)).toBeTruthy()
    expect(
      screen.queryByRole('button', { name: words.rescheduleSure('2026-12-09T02:00:00.000Z') }),
    ).toBeNull()
  })

  it('does not offer the time that is held already', async () => {
    server.bookings = [approvedWith()]
    render(<MovePage />)
    await screen.findByText(asking.month('2026-12'))
    expect(screen.queryByText(asking.nearest)).toBeNull()
    press(asking.dayLabel('2026-12-02', '满了'))
    expect(screen.queryByRole('button', { name: asking.slotLabel('10:00', 30) })).toBeNull()
    press(asking.dayLabel('2026-12-09', '有空'))
    press(asking.slotLabel('10:00', 30))
    await screen.findByText('12月9日 10:00，30 分钟')
  })

  it('pressed again after a lost answer is the same move', async () => {
    server.bookings = [approvedWith({ startsAt: '2026-12-09T02:00:00.000Z' })]
    render(<MovePage />)
    await screen.findByText('12月2日 星期三 10:00')
    press(asking.takeNearest)
    server.losesAnswers = 1
    press(words.rescheduleSure('2026-12-02T02:00:00.000Z'))
    await screen.findByText(words.silence)
    press(words.rescheduleSure('2026-12-02T02:00:00.000Z'))
    await screen.findByText(words.rescheduled)
    const sent = server.sent['/visits/bookings/reschedulings'] as { attemptId: string }[]
    expect(sent.map(({ attemptId }) => attemptId)).toEqual([sent[0]!.attemptId, sent[0]!.attemptId])
  })
})

describe('completing what came back', () => {
  it('begins with what was asked for, and sends what is now', async () => {
    server.companions = [companionWith(), companionWith({ id: 'c2', name: '李二' })]
    server.bookings = [
      returnedWith({ companions: [{ id: 'c1', name: '李小山' }], needs: ['hearing'] }),
    ]
    render(<CompletePage />)
    await screen.findByText(BOOKING_REASONS['proof-unclear'].reason)
    await screen.findByRole('button', { name: /^李小山.*已选$/ })
    press(/^李二/)
    press(/^听不太清/)
    type(words.completeWords, ' 重新拍过了 ')
    press(words.completeSend)
    await screen.findByText(words.completed)
    const [sent] = server.sent['/visits/bookings/completions']!
    expect(completeBooking.input.parse(sent)).toEqual({
      ...{ id: 'b1', companions: ['c1', 'c2'], needs: [], interpreter: null, words: '重新拍过了' },
    })
  })

  it('leads to the proofs and to the people', async () => {
    server.bookings = [returnedWith()]
    render(<CompletePage />)
    await screen.findByText(words.toProofs)
    press(words.toProofs)
    press(words.toCompanions)
    expect(opened()).toEqual([
      '/visits/relatives/pages/kinships',
      '/visits/relatives/pages/companions?kinship=k1',
    ])
  })

  it('keeps what was written when it could not be sent', async () => {
    server.bookings = [returnedWith()]
    render(<CompletePage />)
    await screen.findByText(words.toProofs)
    type(words.completeWords, '重新拍过了')
    server.refuses['/visits/bookings/completions'] = problem('not-now', 503)
    press(words.completeSend)
    await screen.findByText(problem('not-now', 503).title)
    expect(screen.getByDisplayValue('重新拍过了')).toBeTruthy()
  })
})
