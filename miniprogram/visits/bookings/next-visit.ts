import type { OwnBooking } from '#shared/visits/bookings/own-booking.contract'

/** How much a visit asks of the family now; the more, the smaller. */
function urgencyOf({ can, todo, state }: OwnBooking): number {
  if (can.enter || todo === 'go-in') return 0
  if (todo === 'complete' || todo === 'call-desk') return 1
  if (todo === 'time-over') return 5
  if (state === 'approved' || state === 'checked-in') return 2
  return state === 'waiting' ? 4 : 3
}

/** The one that the first page shows: what must be done now, then what comes soonest; null for none. */
export function nextOf(bookings: readonly OwnBooking[]): OwnBooking | null {
  const [first] = [...bookings].sort(
    (a, b) => urgencyOf(a) - urgencyOf(b) || timeOf(a).localeCompare(timeOf(b)),
  )
  return first ?? null
}

/** Who stands in line comes after everybody who has a time. */
const timeOf = ({ startsAt }: OwnBooking) => startsAt ?? '~'
