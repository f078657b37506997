import type { BookingMove } from '#shared/visits/bookings/states.contract'
import type { ClientSession } from '../../platform/database'
import { addPrompt } from '../../messages/prompts.model'
import type { StoredBooking } from './bookings.model'

/** Of these a family should hear though the mini-program is closed. */
const TOLD: readonly (BookingMove | null)[] = [
  ...(['return', 'find-ineligible', 'approve', 'refuse', 'cancel', 'fail'] as const),
  ...(['offer', 'lapse'] as const),
]

/** Lets WeChat say that there is something new; what it is the family reads in the mini-program. */
export const tellFamily = (
  { id, relativeId }: Pick<StoredBooking, 'id' | 'relativeId'>,
  what: string,
  at: Date,
  session: ClientSession,
): Promise<void> =>
  addPrompt({ personId: relativeId, topic: 'visit', about: `${id}:${what}`, at }, session)

/** Tells a family of a step that is not its own. */
export async function tellOfStep(
  booking: StoredBooking,
  move: BookingMove | null,
  at: Date,
  session: ClientSession,
): Promise<void> {
  if (TOLD.includes(move)) await tellFamily(booking, `step-${booking.steps}`, at, session)
}
