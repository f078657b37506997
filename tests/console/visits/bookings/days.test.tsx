import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import CallsPage from '../../../../console/visits/bookings/pages/calls'
import CountyDayPage from '../../../../console/visits/bookings/pages/day'
import RoomsDayPage from '../../../../console/visits/bookings/pages/rooms-day'
import SuspensionsPage from '../../../../console/visits/bookings/pages/suspensions'
import { words as sheets } from '../../../../console/visits/bookings/sheets.words'
import { words as rooms } from '../../../../console/visits/bookings/county/rooms.words'
import { words as suspensions } from '../../../../console/visits/bookings/suspensions/suspensions.words'
import { Looks } from '../../../../console/ui/looks'
import { routing } from '../../../../console/ui/router'
import { asked, serverAnswers } from '../../answers'
import '../../browser-parts'
import { STARTS, makeBooking, makeRoom, makeRow } from './make-booking'

jest.mock('../../../../console/http/call', () => ({ call: jest.fn() }))

const row = makeRow('a', { state: 'approved', roomId: '1', roomName: '会见室1' })
const DAY = {
  day: '2026-12-08',
  organisationName: '泸西县',
  bookings: [makeBooking(row, { moves: [] })],
  madeAt: '2026-12-07T08:00:00.000Z',
}
const ENDS = '2026-12-08T02:00:00.000Z'
const TAKEN = {
  roomId: '1',
  startsAt: STARTS,
  endsAt: ENDS,
  kind: 'visit',
  bookingId: 'a',
  note: '',
}
const BLOCKED = { ...TAKEN, roomId: '2', kind: 'blocked', bookingId: null, note: '检修' }

async function open(Page: () => JSX.Element, answers: Record<string, unknown>, at = '/') {
  serverAnswers({ 'visits.prisons.list': { prisons: [], next: null }, ...answers })
  render(
    <MemoryRouter {...routing} initialEntries={[at]}>
      <Page />
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await act(async () => {})
}

const click = (element: HTMLElement) => act(async () => void fireEvent.click(element))

beforeEach(() => jest.clearAllMocks())

describe('a day', () => {
  it('is listed with who comes, what they need and where they go, and printed with room to sign', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => {})
    await open(CountyDayPage, { 'bookings.day': DAY }, '/?day=2026-12-08')
    expect(asked('bookings.day')).toEqual([{ day: '2026-12-08' }])
    const line = within(screen.getByRole('table', { name: sheets.title }))
    expect(line.getByText('09:30–10:00')).toBeTruthy()
    expect(line.getByText('李秀兰（父亲或母亲），王小宝（儿子或女儿）')).toBeTruthy()
    expect(line.getByText('坐轮椅')).toBeTruthy()
    await click(screen.getByRole('button', { name: sheets.printDay }))
    expect(print).toHaveBeenCalled()
    const sheet = document.querySelector('.printed')!.textContent
    for (const said of ['12月8日（周二）', '1208-0001', '到场签字', '会见室1'])
      expect(sheet).toContain(said)
  })

  it('turns to the day before and after', async () => {
    await open(CountyDayPage, { 'bookings.day': DAY }, '/?day=2026-12-08')
    await click(screen.getByRole('button', { name: rooms.after }))
    await click(screen.getByRole('button', { name: rooms.before }))
    await click(screen.getByRole('button', { name: rooms.before }))
    expect(asked('bookings.day')).toEqual(
      ['2026-12-08', '2026-12-09', '2026-12-08', '2026-12-07'].map(day => ({ day })),
    )
  })

  it('says when there is nothing, and prints nothing', async () => {
    await open(CountyDayPage, { 'bookings.day': { ...DAY, bookings: [] } }, '/?day=2026-12-08')
    expect(screen.getByText(sheets.noVisits)).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: sheets.printDay }).disabled).toBe(
      true,
    )
  })
})

describe('the calendar of rooms', () => {
  const answers = {
    'visits.bureau-rooms.takings': {
      rooms: [makeRoom('1'), makeRoom('2')],
      takings: [TAKEN, BLOCKED],
    },
    'bookings.day': DAY,
  }

  it('shows each room along the hours, whose visit lies in it, and why it is blocked', async () => {
    await open(RoomsDayPage, answers, '/?day=2026-12-08')
    const link = await screen.findByRole('link', { name: '09:30–10:00 李秀兰 会见 王大勇' })
    expect(link.getAttribute('href')).toBe('/visits/desk?list=today&item=a')
    expect(
      within(screen.getByRole('cell', { name: '会见室2' })).getByText(/停用：检修/),
    ).toBeTruthy()
  })

  it('shows a week, and no names in it', async () => {
    await open(RoomsDayPage, answers, '/?day=2026-12-08&span=week')
    expect(asked('visits.bureau-rooms.takings')).toEqual([
      { firstDay: '2026-12-07', lastDay: '2026-12-13' },
    ])
    expect(asked('bookings.day')).toEqual([])
    expect(screen.getByText('09:30–10:00 会见')).toBeTruthy()
  })
})

it('a call is noted, with whether somebody answered', async () => {
  const one = {
    ...{ id: 'c1', bookingId: 'a', kind: 'day', dueAt: STARTS, startsAt: STARTS },
    ...{ relativeName: '李秀兰', relativePhone: '13900000001', prisonName: '滇东监狱（虚构）' },
    ...{ place: 'bureau', called: null },
  }
  await open(CallsPage, {
    'bookings.calls': { calls: [one], next: null },
    'bookings.called': { ...one, called: { at: STARTS, outcome: 'not-reached', byName: '杨春燕' } },
  })
  expect(screen.getByText('13900000001')).toBeTruthy()
  await click(screen.getByRole('button', { name: '没打通：李秀兰' }))
  expect(asked('bookings.called')).toEqual([{ id: 'c1', outcome: 'not-reached' }])
  expect(screen.getByText('已登记：李秀兰，没打通。')).toBeTruthy()
  expect(asked('bookings.calls')).toHaveLength(2)
})

it('a suspension is ended early only with words for the family', async () => {
  const one = {
    ...{ id: 's1', kinshipId: 'k1', relativeName: '李秀兰', prisonerName: '王大勇' },
    ...{ reason: 'disorder', words: '', from: '2026-11-29', until: '2027-01-28' },
    ...{ byName: '周建国', liftedAt: null },
  }
  await open(SuspensionsPage, {
    'bookings.suspensions': { suspensions: [one], next: null },
    'bookings.lift-suspension': { ...one, liftedAt: STARTS },
  })
  await click(screen.getByRole('button', { name: '提前恢复：李秀兰' }))
  const dialog = within(await screen.findByRole('dialog'))
  await click(dialog.getByRole('button', { name: suspensions.lift }))
  expect(asked('bookings.lift-suspension')).toEqual([])
  fireEvent.change(dialog.getByRole('textbox'), { target: { value: '已说明情况' } })
  await click(dialog.getByRole('button', { name: suspensions.lift }))
  expect(asked('bookings.lift-suspension')).toEqual([{ id: 's1', words: '已说明情况' }])
})
