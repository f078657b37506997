import { BookingsDesk } from '../bookings-desk'

/** Where a prison says yes or no to what families ask. */
export default function PrisonPage() {
  return <BookingsDesk side='prison' />
}
