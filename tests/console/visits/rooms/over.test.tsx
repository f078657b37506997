import { act, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import type { Entry, RoomView } from '#shared/visits/rooms/rooms.contract'
import TerminalPage from '../../../../console/visits/rooms/pages/terminal'
import { words } from '../../../../console/visits/rooms/rooms.words'
import { Looks } from '../../../../console/ui/looks'
import { routing } from '../../../../console/ui/router'
import { serverAnswers } from '../../answers'
import '../../browser-parts'
import { makeBooking, makeRow } from '../bookings/make-booking'
import { browser, line, newBrowser } from './call-parts'

jest.mock('../../../../console/http/call', () => ({ call: jest.fn() }))

const SITTING = '00000000-0000-4000-8000-000000000001'
const after = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

const makeRoom = (changes: Partial<RoomView> = {}): RoomView => ({
  ...{ bookingId: 'a', state: 'connected', reason: null, words: '', minutes: 20 },
  ...{ here: ['family', 'prison'], letIn: ['family', 'prison'] },
  ...{ startsAt: after(-1), opensAt: after(-16), endsAt: after(19) },
  sittings: { family: null, prison: SITTING, monitor: null },
  ...changes,
})

const entry: Entry = {
  ...{ seat: 'prison', sittingId: SITTING, room: makeRoom(), now: after(0) },
  call: { kind: 'webrtc', ticket: 'ticket-1', iceServers: [] },
}

it('the terminal films nobody any longer once the visit is over, and shows no picture', async () => {
  newBrowser()
  serverAnswers({
    'bookings.open': makeBooking(makeRow('a')),
    'visits.rooms.enter': entry,
    'visits.rooms.say': makeRoom(),
    'visits.rooms.signal': { sent: true },
  })
  render(
    <MemoryRouter {...routing} initialEntries={['/?visit=a']}>
      <TerminalPage />
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await act(async () => {})
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: words.enter })))
  line().tells({ type: 'room', room: makeRoom() })
  expect(browser.on).toBe(1)
  expect(screen.getByText(words.own)).toBeTruthy()
  const over = makeRoom({ state: 'cut-off', reason: 'technical', words: '线路坏了' })
  await act(async () => line().tells({ type: 'room', room: over }))
  expect(browser.on).toBe(0)
  expect(browser.lines).toEqual([])
  expect(screen.queryByText(words.own)).toBeNull()
  expect(screen.getByText('线路坏了')).toBeTruthy()
  expect(screen.getByRole('button', { name: words.seeRecord })).toBeTruthy()
})
