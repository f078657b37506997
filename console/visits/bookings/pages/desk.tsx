import { BookingsDesk } from '../bookings-desk'

/** Where the county's desk checks what families ask, hands it on and receives them. */
export default function CountyPage() {
  return <BookingsDesk side='county' />
}
