import type { Actor } from '#shared/endpoint'
import type { RefusalCode } from '#shared/refusals.words'
import type { BookingState } from '#shared/visits/bookings/states.contract'
import type { Bar } from '#shared/visits/rooms/rooms.contract'
import type { Seat } from '#shared/visits/rooms/room-states'
import { windowSays } from '#shared/visits/rooms/windows'
import type { CallProvider } from '../../outside/calls'
import type { StoredRoom } from './rooms.model'
import type { Visit } from './visit'

const ENTERED: readonly BookingState[] = ['approved', 'checked-in', 'in-progress']
const HELD: readonly BookingState[] = ['completed', 'cut-off', 'failed', 'no-show']

/** What somebody is told whom a bar keeps out. */
export const REFUSED = {
  'too-early': 'visit-too-early',
  over: 'visit-over',
  'at-bureau': 'visit-at-bureau',
  'not-approved': 'visit-not-approved',
  'identity-first': 'visit-identity-first',
  'attendance-first': 'visit-attendance-first',
  'no-calls-here': 'visit-no-calls-here',
} as const satisfies Record<Bar, RefusalCode>

interface AskedFor {
  seat: Seat
  role: Actor['role']
  visit: Visit
  /** Null while nobody was in it. */
  room: StoredRoom | null
  /** Whether it is known that the relative is who he says. */
  identityKnown: boolean
  calls: Pick<CallProvider, 'kind' | 'onPhone'>
  now: Date
}

/**
 * Why somebody whose seat it is cannot take it now; null: he can. The family is let near a call only
 * when it is known who comes: the desk saw them at the bureau, or the relative showed who he is.
 */
export function barOf({
  seat,
  role,
  visit,
  room,
  identityKnown,
  calls,
  now,
}: AskedFor): Bar | null {
  if (room !== null && room.facts.over !== null) return 'over'
  if (HELD.includes(visit.state)) return 'over'
  if (!ENTERED.includes(visit.state)) return 'not-approved'
  const atBureau = seat === 'family' && visit.place === 'bureau'
  if (atBureau && role === 'relative') return 'at-bureau'
  if (calls.kind === 'off' || (role === 'relative' && !calls.onPhone)) return 'no-calls-here'
  if (atBureau && visit.state === 'approved') return 'attendance-first'
  if (seat === 'family' && !atBureau && !identityKnown) return 'identity-first'
  const window = windowSays(visit, now)
  return window === 'open' ? null : window
}
