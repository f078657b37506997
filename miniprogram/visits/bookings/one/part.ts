import type { OwnBooking } from '#shared/visits/bookings/own-booking.contract'

/** What each card of the page works with. */
export interface PartProps {
  booking: OwnBooking
  busy: boolean
  /** Asks the server; what it answers takes the place of what is shown. */
  ask: (question: () => Promise<OwnBooking>) => Promise<boolean>
}
