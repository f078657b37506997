import { webcrypto } from 'node:crypto'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import type { Attendance } from '#shared/courses/attendance.contract'
import type { ClassShown } from '#shared/courses/class-desk.contract'
import { words } from '../../../console/courses/classes/classes.words'
import ClassPage from '../../../console/courses/classes/pages/class'
import ClassesPage from '../../../console/courses/classes/pages/classes'
import { Looks } from '../../../console/ui/looks'
import { routing } from '../../../console/ui/router'
import { asked, serverAnswers } from '../answers'
import '../browser-parts'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))
Object.defineProperty(globalThis, 'crypto', { value: webcrypto })

const HOUR = 3600_000
const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()

const made = (changes: Partial<ClassShown> = {}): ClassShown => ({
  ...{ id: 'c1', title: '外出请假', audience: 'adults', seats: 40, text: '带身份证。' },
  place: { kind: 'link', name: '线上课堂', url: 'https://example.com/room' },
  ...{ from: at(-1), until: at(1), lessonIds: [], materials: [], lessonTitles: [] },
  ...{ officeName: '中枢司法所', byName: '马晓东', cancelledAt: null, cancelReason: '' },
  ...{ invited: 2, came: 0, absent: 1, revision: 0, changes: [], abilities: { keep: true } },
  ...changes,
})

const row = (changes: Partial<Attendance> = {}): Attendance => ({
  ...{ classId: 'c1', personId: 'p1', personName: '张安平', officeId: 'o1' },
  ...{ officeName: '中枢司法所', state: 'invited', signedIn: null, signedOut: null },
  ...{ explanation: '', settled: null, ...changes },
})

async function open(address: string, given: Record<string, unknown>) {
  serverAnswers(given)
  render(
    <MemoryRouter {...routing} initialEntries={[address]}>
      {address.startsWith('/classes/one') ? <ClassPage /> : <ClassesPage />}
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await act(async () => {})
}

const click = (name: string, inside: Pick<typeof screen, 'getByRole'> = screen) =>
  act(async () => void fireEvent.click(inside.getByRole('button', { name })))

const openOne = (one: ClassShown, attendance: Attendance[], more: object = {}) =>
  open('/classes/one?id=c1', {
    'classes.open': one,
    'classes.attendance': { attendance, next: null },
    ...more,
  })

describe('the list of group sessions', () => {
  it('shows what comes; who only reads announces nothing', async () => {
    const abilities = { schedule: false }
    await open('/classes', { 'classes.list': { classes: [made()], next: null, abilities } })
    screen.getByRole('link', { name: '外出请假' })
    screen.getByText('通知 2，签到 0，没有签到 1')
    expect(screen.queryByRole('button', { name: words.add })).toBeNull()
  })

  it('says what it means when there is none', async () => {
    const abilities = { schedule: true }
    await open('/classes?list=over', {
      'classes.list': { classes: [], next: null, abilities },
    })
    screen.getByText(words.none.over)
    screen.getByRole('button', { name: words.add })
  })
})

describe('one group session', () => {
  it('signs for somebody only with a reason', async () => {
    const signed = row({ state: 'in' })
    await openOne(made(), [row()], { 'classes.sign-for': signed })
    await click(words.signIn)
    const dialog = within(screen.getByRole('dialog'))
    await click(words.signIn, dialog)
    expect(asked('classes.sign-for')).toEqual([])
    fireEvent.change(dialog.getByLabelText('理由'), { target: { value: '手机没电，本人在场' } })
    await click(words.signIn, dialog)
    expect(asked('classes.sign-for')).toEqual([
      { id: 'c1', personId: 'p1', which: 'in', reason: '手机没电，本人在场' },
    ])
    screen.getByText(words.signDone('张安平'))
  })

  it('settles an absence with what the person said before the eyes', async () => {
    const absent = row({ state: 'absent', explanation: '孩子发烧' })
    await openOne(made(), [absent], { 'classes.settle': row({ state: 'settled' }) })
    await click(words.settle)
    const dialog = within(screen.getByRole('dialog'))
    dialog.getByText(words.said('孩子发烧'))
    fireEvent.change(dialog.getByLabelText(words.settleNote), { target: { value: '已看病历' } })
    await click(words.settle, dialog)
    expect(asked('classes.settle')).toEqual([
      { id: 'c1', personId: 'p1', outcome: 'explained', note: '已看病历' },
    ])
  })

  it.each([
    ['before it opens', { from: at(2), until: at(3) }],
    ['when it was cancelled', { cancelledAt: at(-1), cancelReason: '停电' }],
  ])('nobody is signed for %s', async (_, changes) => {
    await openOne(made(changes), [row()])
    screen.getByText('张安平')
    expect(screen.queryByRole('button', { name: words.signIn })).toBeNull()
  })

  it('says how somebody came, and what cannot be said of it', async () => {
    const signedIn = {
      ...{ at: at(0), way: 'place' as const, verdict: 'outside' as const },
      ...{ distanceMetres: -420, byName: '', reason: '' },
    }
    await openOne(made(), [row({ state: 'in', signedIn })])
    screen.getByText('手机定位：不在现场，约 420 米外，请当面核对')
  })
})
