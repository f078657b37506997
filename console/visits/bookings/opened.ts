import type { DeskBooking } from '#shared/visits/bookings/desk-booking.contract'

/** What each form of the details works with. */
export interface FormProps {
  opened: DeskBooking
  /** @param sentence - what was done. */
  onChange: (after: DeskBooking, sentence: string) => void
}

/** As it was read: what is answered is answered of this. */
export const stepOf = ({ row: { id, steps } }: DeskBooking) => ({ id, steps })
