import type { OwnBooking } from '#shared/visits/bookings/own-booking.contract'
import { BOOKING_REASONS } from '#shared/visits/bookings/reasons'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Words } from '../../../ui/words'
import { standingOf } from '../booking-line'
import { words } from '../bookings.words'

/** Why it stands as it does, and what can be done; nothing where there is no reason to tell. */
export function ReasonCard({ booking }: { booking: OwnBooking }) {
  const standing = standingOf(booking)
  if (!standing?.reason && !standing?.words) return null
  const told = standing.reason && BOOKING_REASONS[standing.reason]
  return (
    <Card>
      {told && <Fact name={words.reason} value={told.reason} large />}
      {standing.words !== '' && <Words>{words.said(standing.words)}</Words>}
      {told && <Fact name={words.nextStep} value={told.next} />}
    </Card>
  )
}
