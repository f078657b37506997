import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import RecordPage from '../../../../console/visits/rooms/pages/record'
import { words } from '../../../../console/visits/rooms/rooms.words'
import { Looks } from '../../../../console/ui/looks'
import { routing } from '../../../../console/ui/router'
import { asked, serverAnswers } from '../../answers'
import '../../browser-parts'
import { makeBooking, makeRow } from '../bookings/make-booking'

jest.mock('../../../../console/http/call', () => ({ call: jest.fn() }))

const AT = '2026-12-08T01:30:00.000Z'
const seen = { firstAt: AT, lastAt: '2026-12-08T01:50:00.000Z' }

/** The record of a visit that took place, unless a test says otherwise. */
const makeRecord = (changes: Record<string, unknown> = {}) => ({
  room: {
    ...{ bookingId: 'b1', state: 'ended', here: [], letIn: ['family'], startsAt: AT, minutes: 20 },
    ...{ opensAt: AT, endsAt: seen.lastAt, reason: null, words: '' },
    sittings: { family: null, prison: null, monitor: null },
  },
  ...{ bookingState: 'completed', number: '1208-0001', prisonName: '滇东监狱（虚构）' },
  events: [
    {
      ...{ id: 'b1:00001', end: 'bridge', about: 'family', kind: 'join', at: AT, endAt: null },
      ...{ figures: {}, reason: null },
    },
  ],
  outcome: {
    ...{ proposal: 'completed', fault: 'nobody', reasons: ['talked-to-the-end'] },
    ...{ talkedSeconds: 1200, seen: { family: seen, prison: seen }, proposedAt: seen.lastAt },
    ...{ prison: null, family: null },
  },
  can: { settle: true, answer: false },
  ...changes,
})

async function open(record: object, changes: Record<string, unknown> = {}) {
  serverAnswers({
    'visits.rooms.record': record,
    'bookings.open': makeBooking(makeRow('b1')),
    ...changes,
  })
  render(
    <MemoryRouter {...routing} initialEntries={['/?visit=b1']}>
      <RecordPage />
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await act(async () => {})
}
const click = (element: HTMLElement) => act(async () => void fireEvent.click(element))
const choices = () =>
  screen.getAllByRole('radio').map(one => one.closest('label')!.textContent!.replace(/ \d$/, ''))

beforeEach(() => jest.clearAllMocks())

describe('what the prison says of a visit', () => {
  it.each([
    ['in-progress', ['completed', 'failed']],
    ['approved', ['failed', 'no-show']],
    ['cut-off', ['failed', 'cut-off']],
  ] as const)('of one that is %s is only what can still become of it', async (state, offered) => {
    await open(makeRecord({ bookingState: state }))
    expect(choices()).toEqual(offered.map(one => words.settleChoices[one]))
  })

  it('is sent with a word to the family, and then read again', async () => {
    await open(makeRecord({ bookingState: 'cut-off' }), { 'visits.rooms.settle': {} })
    await click(screen.getByRole('radio', { name: new RegExp(words.settleChoices['cut-off']) }))
    fireEvent.change(screen.getByLabelText(new RegExp(words.settleNote)), {
      target: { value: '核实无误' },
    })
    await click(screen.getByRole('button', { name: new RegExp(words.settle) }))
    expect(asked('visits.rooms.settle')).toEqual([
      { bookingId: 'b1', outcome: 'cut-off', words: '核实无误' },
    ])
    await screen.findByText(words.settled)
    expect(asked('visits.rooms.record')).toHaveLength(2)
  })

  it('is not asked for where nothing can be said', async () => {
    await open(makeRecord({ can: { settle: false, answer: false } }))
    expect(screen.queryByRole('radio')).toBeNull()
  })
})

describe('the record on paper', () => {
  const printer = jest.fn()
  beforeEach(() => Object.assign(window, { print: printer }))

  it('has whose it is, what it came to, what both ends told, and when it was printed', async () => {
    await open(makeRecord())
    await click(screen.getByRole('button', { name: words.print }))
    await waitFor(() => expect(printer).toHaveBeenCalledTimes(1))
    const sheet = within(document.querySelector<HTMLElement>('.printed')!)
    for (const text of ['王大勇', /^李秀兰/, /1208-0001/, /滇东监狱（虚构）/]) {
      expect(sheet.getByText(text)).toBeTruthy()
    }
    // It is read in other years.
    for (const text of [/^20\d\d年.+（周.）.+分钟$/, /^打印时间 20\d\d年/]) {
      expect(sheet.getByText(text)).toBeTruthy()
    }
    expect(sheet.getByRole('table', { hidden: true })).toBeTruthy()
  })

  it('cannot be had before the visit came to anything', async () => {
    await open(makeRecord({ outcome: null, can: { settle: false, answer: false } }))
    expect(screen.queryByRole('button', { name: words.print })).toBeNull()
  })
})
