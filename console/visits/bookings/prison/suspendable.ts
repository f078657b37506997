import type { BookingState } from '#shared/visits/bookings/states.contract'

/** Something can have happened at the visit for which the prison may suspend others. */
export const SUSPENDABLE_STATES: readonly BookingState[] = ['in-progress', 'completed', 'cut-off']
