import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { BOOKING_REASONS } from '#shared/visits/bookings/reasons'
import CountyPage from '../../../../console/visits/bookings/pages/desk'
import PrisonPage from '../../../../console/visits/bookings/pages/prison'
import { words } from '../../../../console/visits/bookings/bookings.words'
import { words as forms } from '../../../../console/visits/bookings/forms.words'
import { useVisitCounts } from '../../../../console/visits/bookings/counts.store'
import { Looks } from '../../../../console/ui/looks'
import { routing } from '../../../../console/ui/router'
import { asked, refused, serverAnswers } from '../../answers'
import '../../browser-parts'
import { STARTS, listOf, makeBooking, makeRoom, makeRow } from './make-booking'

jest.mock('../../../../console/http/call', () => ({ call: jest.fn() }))

const A = makeRow('a')
const B = makeRow('b', { relativeName: '张桂英', number: '1208-0002' })

const answers = {
  'bookings.desk': listOf([A, B]),
  'bookings.open': ({ id }: { id: string }) => makeBooking(id === 'a' ? A : B),
  'visits.prisons.list': { prisons: [], next: null },
  'visits.bureau-rooms.takings': {
    rooms: [makeRoom('1'), makeRoom('2')],
    takings: [
      {
        ...{ roomId: '1', startsAt: '2026-12-08T01:45:00.000Z', endsAt: STARTS },
        ...{ endsAt: '2026-12-08T02:15:00.000Z', kind: 'visit', bookingId: 'z', note: '' },
      },
    ],
  },
  'visits.slots.free': {
    days: [
      {
        ...{ day: '2026-12-09', state: 'free', words: '' },
        slots: [{ id: 'slot-9', startsAt: '2026-12-09T01:30:00.000Z', minutes: 30, free: 1 }],
      },
    ],
    ...{ firstDay: null, lastDay: null, nearest: null },
  },
}

async function open(Page: () => JSX.Element, changes: Record<string, unknown> = {}, at = '/') {
  serverAnswers({ ...answers, ...changes })
  render(
    <MemoryRouter {...routing} initialEntries={[at]}>
      <Page />
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await act(async () => {})
}

const press = (key: string, more = {}) =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more }))
const click = (element: HTMLElement) => act(async () => void fireEvent.click(element))
const form = (name: string) => within(screen.getByRole('form', { name }))
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const heading = () => screen.queryByRole('heading', { level: 2 })?.textContent

beforeEach(() => {
  jest.clearAllMocks()
  useVisitCounts.setState({ counts: null, changes: 0 }, true)
})

describe('the county desk', () => {
  it('opens the first that waits; J and K go on and back', async () => {
    await open(CountyPage)
    expect(asked('bookings.desk')[0]).toEqual({ list: 'to-check' })
    expect(heading()).toBe('李秀兰 会见 王大勇')
    await press('j')
    expect(heading()).toBe('张桂英 会见 王大勇')
    await press('k')
    expect(heading()).toBe('李秀兰 会见 王大勇')
  })

  it('shows what must be seen: who is not on the list, what the rules say and whose they are', async () => {
    const obstacles = [
      {
        code: 'too-many-persons' as const,
        source: '滇东监狱 2026年11月1日',
        value: '1',
        companionId: null,
      },
    ]
    await open(CountyPage, { 'bookings.open': makeBooking(A, { obstacles }) })
    expect(screen.getByText('王小宝').closest('tr')!.textContent).toContain('不在监狱名单内')
    expect(screen.getByText('人数超过监狱的规定').closest('li')!.textContent).toContain(
      '依据：滇东监狱 2026年11月1日',
    )
  })

  it('says that nothing contradicts, and that what was not entered is not asked', async () => {
    await open(CountyPage)
    expect(screen.getByText(words.noObstacles)).toBeTruthy()
  })

  it('forwards with a room that is free at that time; one that is taken cannot be chosen', async () => {
    await open(CountyPage, {
      'bookings.check': () => makeBooking({ ...A, state: 'forwarded', steps: 2 }, { moves: [] }),
    })
    await press('1')
    const room = (await screen.findByLabelText(forms.roomFor)) as HTMLSelectElement
    await waitFor(() => expect(room.options).toHaveLength(3))
    expect([...room.options].map(({ disabled }) => disabled)).toEqual([false, true, false])
    fireEvent.change(room, { target: { value: '2' } })
    await press('Enter', { ctrlKey: true })
    expect(asked('bookings.check')).toEqual([
      { id: 'a', steps: 1, decision: { kind: 'forward', roomId: '2', note: '' } },
    ])
    expect(screen.getByRole('status').textContent).toBe(
      '已转交 滇东监狱（虚构）：李秀兰 会见 王大勇。',
    )
    expect(heading()).toBe('张桂英 会见 王大勇')
  })

  it('gives back only with a reason, and shows word by word what the family reads', async () => {
    await open(CountyPage, {
      'bookings.check': () => makeBooking({ ...A, state: 'returned', steps: 2 }, { moves: [] }),
    })
    await press('2')
    await press('Enter', { ctrlKey: true })
    expect(screen.getByText(forms.faults.reason)).toBeTruthy()
    expect(asked('bookings.check')).toEqual([])
    await press('1')
    type(forms.toFamily, '第三页没有拍到')
    const reads = screen.getByLabelText(forms.preview).textContent
    for (const part of Object.values(BOOKING_REASONS['proof-unclear']))
      expect(reads).toContain(part)
    expect(reads).toContain('第三页没有拍到')
    await press('Enter', { ctrlKey: true })
    expect(asked('bookings.check')).toEqual([
      {
        ...{ id: 'a', steps: 1 },
        decision: { kind: 'return', reason: 'proof-unclear', words: '第三页没有拍到' },
      },
    ])
  })

  it('asks before it ends a request', async () => {
    await open(CountyPage, {
      'bookings.check': () => makeBooking({ ...A, state: 'ineligible', steps: 2 }, { moves: [] }),
    })
    await press('3')
    await press('5')
    await press('Enter', { ctrlKey: true })
    expect(asked('bookings.check')).toEqual([])
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(forms.ineligibleMeans)).toBeTruthy()
    await click(dialog.getByRole('button', { name: forms.yes }))
    expect(asked('bookings.check')).toMatchObject([
      { decision: { kind: 'ineligible', reason: 'twice-the-same', words: '' } },
    ])
  })

  it('says who was quicker, and what he decided', async () => {
    const step = {
      ...{ id: 's2', state: 'returned' as const, at: A.stateAt, reason: 'say-more' as const },
      ...{ words: '', by: 'desk' as const, byName: '赵立', note: '' },
    }
    const after = makeBooking({ ...A, state: 'returned', steps: 2 }, { history: [step], moves: [] })
    const opened = [makeBooking(A), after]
    await open(CountyPage, {
      'bookings.desk': listOf([A]),
      'bookings.open': () => opened.shift() ?? after,
      'bookings.check': () => Promise.reject(refused('booking-changed', 409)),
    })
    await press('1')
    await press('Enter', { ctrlKey: true })
    expect(screen.getByText(words.quicker(step, 'returned'))).toBeTruthy()
  })

  it.each([
    ['reads again by itself what moved on, where there is nothing to decide', [], null, 2],
    ['leaves a half-written answer alone, and says so', ['forward' as const], words.changed, 1],
  ])('%s', async (_, moves, note, reads) => {
    const lists = [listOf([A]), listOf([{ ...A, steps: 2 }])]
    await open(CountyPage, {
      'bookings.desk': () => lists.shift() ?? listOf([{ ...A, steps: 2 }]),
      'bookings.open': () => makeBooking({ ...A, steps: asked('bookings.open').length }, { moves }),
    })
    await act(async () => useVisitCounts.setState({ changes: 1 }))
    await act(async () => {})
    expect(asked('bookings.open')).toHaveLength(reads)
    expect(screen.queryByText(words.changed)?.textContent ?? null).toBe(note)
  })

  it('keeps what was written, and says what the server says, when it is refused', async () => {
    await open(CountyPage, {
      'bookings.check': () => Promise.reject(refused('no-room-free', 409)),
    })
    await press('1')
    type(forms.roomNote, '请安排靠门的终端')
    await press('Enter', { ctrlKey: true })
    expect(form(forms.check).getByRole('alert')).toBeTruthy()
    expect(screen.getByDisplayValue('请安排靠门的终端')).toBeTruthy()
  })

  it('enters what a prison without accounts has answered, and who said so', async () => {
    const row = makeRow('a', { state: 'forwarded' })
    const before = makeBooking(row, { prisonHasAccounts: false, moves: ['approve', 'refuse'] })
    const after = makeBooking({ ...row, state: 'approved', steps: 2 }, { moves: [] })
    await open(CountyPage, {
      'bookings.desk': listOf([row]),
      'bookings.open': before,
      'bookings.enter-answer': () => after,
    })
    await press('1')
    await press('Enter', { ctrlKey: true })
    expect(screen.getByText(forms.faults.heardFrom)).toBeTruthy()
    type(forms.heardFrom, '狱政科李科长，电话')
    await press('Enter', { ctrlKey: true })
    expect(asked('bookings.enter-answer')).toEqual([
      {
        ...{ id: 'a', steps: 1, heardFrom: '狱政科李科长，电话' },
        answer: {
          ...{ kind: 'approve', slotId: null, minutes: 30, companions: ['companion-1'], words: '' },
        },
      },
    ])
  })

  it('notes that nobody came only after it was asked, and says that nothing follows', async () => {
    const row = makeRow('a', { state: 'approved', proposal: 'no-show' })
    await open(CountyPage, {
      'bookings.desk': listOf([row]),
      'bookings.open': makeBooking(row, { moves: ['check-in', 'no-show'] }),
      'bookings.attendance': () =>
        makeBooking({ ...row, state: 'no-show', steps: 2 }, { moves: [] }),
    })
    expect(screen.getByText(words.proposal)).toBeTruthy()
    await press('2')
    await press('Enter', { ctrlKey: true })
    expect(asked('bookings.attendance')).toEqual([])
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(forms.cameMeans['did-not-come'])).toBeTruthy()
    await click(dialog.getByRole('button', { name: forms.yes }))
    expect(asked('bookings.attendance')).toEqual([
      { id: 'a', steps: 1, came: 'did-not-come', identitySeen: false, words: '' },
    ])
  })

  it('looks for somebody by whole name, and says when nobody is found', async () => {
    await open(CountyPage, { 'bookings.desk': listOf([]) }, '/?search=没有这人')
    expect(asked('bookings.desk')[0]).toEqual({ list: 'to-check', search: '没有这人' })
    expect(screen.getByText(words.notFound)).toBeTruthy()
  })
})

describe('the desk of a prison', () => {
  const row = makeRow('a', { state: 'forwarded' })
  const waiting = {
    'bookings.desk': listOf([row]),
    'bookings.open': makeBooking(row, { moves: ['approve', 'refuse'] }),
  }

  it('approves another time, fewer minutes and fewer persons than were asked', async () => {
    await open(PrisonPage, {
      ...waiting,
      'bookings.approve': () => makeBooking({ ...row, state: 'approved', steps: 2 }, { moves: [] }),
    })
    expect(asked('bookings.desk')[0]).toEqual({ list: 'at-prison' })
    await press('1')
    const slot = screen.getByLabelText(forms.slot)
    await within(slot).findByRole('option', { name: /12月9日/ })
    fireEvent.change(slot, { target: { value: 'slot-9' } })
    type(forms.minutesLabel, '20')
    await click(screen.getByRole('checkbox', { name: /王小宝/ }))
    type(forms.note, '终端二')
    await press('Enter', { ctrlKey: true })
    expect(asked('bookings.approve')).toEqual([
      {
        ...{ id: 'a', steps: 1, slotId: 'slot-9', minutes: 20 },
        ...{ companions: [], words: '', note: '终端二' },
      },
    ])
  })

  it('does not grant more persons than its own rule, nor a time of no length', async () => {
    const opened = makeBooking(row, {
      moves: ['approve', 'refuse'],
      rules: {
        ...{ minutes: null, maxPersons: 1, lateMinutes: null, suspensionMonths: null },
        source: '',
      },
    })
    await open(PrisonPage, { ...waiting, 'bookings.open': opened })
    await press('1')
    expect(screen.getByText(forms.faults.tooMany(1))).toBeTruthy()
    await press('Enter', { ctrlKey: true })
    await click(screen.getByRole('checkbox', { name: /王小宝/ }))
    type(forms.minutesLabel, '0')
    await press('Enter', { ctrlKey: true })
    expect(screen.getByText(forms.faults.minutes)).toBeTruthy()
    expect(asked('bookings.approve')).toEqual([])
  })

  it('refuses with a reason for the family, and keeps its own note apart', async () => {
    await open(PrisonPage, {
      ...waiting,
      'bookings.refuse': () => makeBooking({ ...row, state: 'refused', steps: 2 }, { moves: [] }),
    })
    await press('2')
    await click(screen.getByRole('radio', { name: /安排不了/ }))
    type(forms.note, '禁闭期间')
    expect(screen.getByLabelText(forms.preview).textContent).not.toContain('禁闭')
    await press('Enter', { ctrlKey: true })
    const dialog = within(await screen.findByRole('dialog'))
    await click(dialog.getByRole('button', { name: forms.yes }))
    expect(asked('bookings.refuse')).toEqual([
      { id: 'a', steps: 1, reason: 'time-not-possible', words: '', note: '禁闭期间' },
    ])
  })

  it('shows that something changed, until somebody has seen to it', async () => {
    const moved = { ...row, attention: [{ kind: 'transfer' as const, at: A.stateAt }] }
    await open(PrisonPage, {
      ...waiting,
      'bookings.open': makeBooking(moved, { moves: ['approve', 'refuse'] }),
      'bookings.settle-attention': () => makeBooking({ ...row, steps: 2 }),
    })
    expect(form(words.attention).getByText(/服刑人员调离/)).toBeTruthy()
    await click(screen.getByRole('button', { name: words.attentionDone }))
    expect(asked('bookings.settle-attention')).toEqual([{ id: 'a', steps: 1, note: '' }])
    expect(screen.queryByRole('form', { name: words.attention })).toBeNull()
  })

  it('suspends for as many months as the prison has laid down, and says where that is written', async () => {
    const done = makeRow('a', { state: 'cut-off' })
    const rules = {
      ...{ minutes: 30, maxPersons: 3, lateMinutes: 10, source: '滇东监狱会见须知' },
      suspensionMonths: { least: 2, most: 3 },
    }
    await open(PrisonPage, {
      'bookings.desk': listOf([done]),
      'bookings.open': makeBooking(done, { moves: [], rules }),
    })
    await click(screen.getByRole('button', { name: forms.suspendOpen }))
    expect(screen.queryByRole('radio', { name: '1 个月' })).toBeNull()
    for (const name of ['2 个月', '3 个月'])
      expect(screen.getByRole('radio', { name })).toBeTruthy()
    expect(screen.getByText(/2 至 3 个月。依据：滇东监狱会见须知/)).toBeTruthy()
  })

  it('suspends after a breach, for months and a reason that somebody chose', async () => {
    const done = makeRow('a', { state: 'cut-off' })
    await open(PrisonPage, {
      'bookings.desk': listOf([done]),
      'bookings.open': makeBooking(done, { moves: [] }),
      'bookings.suspend': { relativeName: '李秀兰', until: '2027-01-29' },
    })
    await click(screen.getByRole('button', { name: forms.suspendOpen }))
    await click(screen.getByRole('button', { name: /暂停会见/ }))
    expect(screen.getByText(forms.faultMonths)).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
    await click(screen.getByRole('radio', { name: '2 个月' }))
    await click(screen.getByRole('radio', { name: /没有遵守秩序/ }))
    await click(screen.getByRole('button', { name: /暂停会见/ }))
    const dialog = within(await screen.findByRole('dialog'))
    await click(dialog.getByRole('button', { name: forms.yes }))
    expect(asked('bookings.suspend')).toMatchObject([
      { bookingId: 'a', months: 2, reason: 'disorder', words: '', note: '' },
    ])
  })
})
