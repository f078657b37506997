import type { DeskRow } from '#shared/visits/bookings/desk-booking.contract'
import { ageInShort } from '../../ui/ages'
import { words } from './bookings.words'

/** Who asks to see whom, when, and how it stands. */
export const BookingLine = ({ booking, now }: { booking: DeskRow; now: Date }) => (
  <>
    <span className='who'>
      <strong>{words.heading(booking)}</strong>
      {booking.isFirst && <em className='badge'>{words.firstBadge}</em>}
      {booking.attention.length > 0 && <em className='badge urgent'>{words.attentionBadge}</em>}
      {booking.needs.length > 0 && <em className='badge'>{words.needsBadge}</em>}
    </span>
    <span className='when'>{ageInShort(booking.stateAt, now)}</span>
    <span className='what'>
      {words.startsIn(booking.startsAt)}　{words.persons(booking.persons)}
    </span>
    <span className='what quiet'>
      {booking.prisonName}　{words.states[booking.state]}
    </span>
  </>
)
