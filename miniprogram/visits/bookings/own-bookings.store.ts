import { listOwnBookings } from '#shared/visits/bookings/bookings.endpoints'
import type { OwnBooking } from '#shared/visits/bookings/own-booking.contract'
import { createPaged } from '../../http/paged'
import { callAsRelative, whenNoRelativeIsKnown } from '../session'

const listOf = (which: 'open' | 'over') =>
  createPaged<OwnBooking>(
    async after => {
      const { bookings, next } = await callAsRelative(listOwnBookings, {
        which,
        ...(after !== undefined && { after }),
      })
      return { items: bookings, next }
    },
    ({ id }) => id,
  )

/** The relative's visits that are not over; what was asked for last comes first. */
export const useOpenBookings = listOf('open')

/** Those that are. */
export const useOverBookings = listOf('over')

whenNoRelativeIsKnown(() => {
  useOpenBookings.getState().forget()
  useOverBookings.getState().forget()
})
