import { act, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import type { Entry, RoomView } from '#shared/visits/rooms/rooms.contract'
import type { Seat } from '#shared/visits/rooms/room-states'
import TerminalPage from '../../../../console/visits/rooms/pages/terminal'
import { words } from '../../../../console/visits/rooms/rooms.words'
import { Looks } from '../../../../console/ui/looks'
import { routing } from '../../../../console/ui/router'
import { serverAnswers } from '../../answers'
import { line } from './call-parts'

export const SITTING = '00000000-0000-4000-8000-000000000001'
const MINUTE = 60_000
const at = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString()

/** A room in which only the prison sits, unless a test says otherwise. */
export const makeRoom = (changes: Partial<RoomView> = {}): RoomView => ({
  ...{ bookingId: 'a', state: 'waiting', here: ['prison'], letIn: [], reason: null, words: '' },
  ...{ startsAt: at(1), minutes: 20, opensAt: at(-14), endsAt: at(21) },
  sittings: { family: null, prison: SITTING, monitor: null },
  ...changes,
})

export const entryFor = (seat: Seat): Entry => ({
  ...{ seat, sittingId: SITTING, room: makeRoom(), now: new Date().toISOString() },
  call: { kind: 'webrtc', ticket: 'ticket-1', iceServers: [] },
})

/** Both ends are there, and were let in. */
export const BOTH: Partial<RoomView> = { here: ['family', 'prison'], letIn: ['family', 'prison'] }

const answers = {
  'visits.rooms.enter': () => entryFor('prison'),
  'visits.rooms.monitor': () => entryFor('monitor'),
  'visits.rooms.say': makeRoom(),
  'visits.rooms.let-in': makeRoom(BOTH),
  'visits.rooms.cut-off': makeRoom(),
  'visits.rooms.end': makeRoom(),
  'visits.rooms.signal': { sent: true },
}

/** Opens a page of a visit. */
export async function open(Page: () => JSX.Element, changes: Record<string, unknown> = {}) {
  serverAnswers({ ...answers, ...changes })
  const shown = render(
    <MemoryRouter {...routing} initialEntries={['/?visit=a']}>
      <Page />
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await act(async () => {})
  return shown
}

export const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
export const click = (name: string) => act(async () => void fireEvent.click(button(name)))
export const status = () => screen.getByRole('status').textContent

/** Takes the seat of a page; the server knows of it. */
export async function enters(Page = TerminalPage, changes = {}, name: string = words.enter) {
  const shown = await open(Page, changes)
  await click(name)
  line().tells({ type: 'room', room: makeRoom() })
  return shown
}

/** The server tells how the room stands. */
export const stands = (room: Partial<RoomView>) =>
  line().tells({ type: 'room', room: makeRoom(room) })
