import { useCallback } from 'react'
import { readOwnBooking } from '#shared/visits/bookings/bookings.endpoints'
import type { OwnBooking } from '#shared/visits/bookings/own-booking.contract'
import { useFresh } from '../../../device/use-fresh'
import { useAsked } from '../../../http/use-asked'
import { callAsRelative } from '../../session'

/** One visit, read anew when the page comes to the front; what is asked takes its place. */
export function useOneBooking(id: string) {
  const { answer: booking, failure, busy, ask } = useAsked<OwnBooking>()
  const load = useCallback(
    () => void ask(async () => (await callAsRelative(readOwnBooking, { id })).booking),
    [ask, id],
  )
  useFresh(load)
  return { booking, failure, busy, ask, load }
}
