import { Link } from 'react-router-dom'
import type { DeskBooking } from '#shared/visits/bookings/desk-booking.contract'
import type { Side } from '../bookings-address'
import { words as bookings } from '../bookings.words'
import { RoomLinks } from '../parts/room-links'
import { words } from '../sheets.words'
import { careOf, clockOf, visitorsOf, whereOf } from './in-a-line'

interface DayTableProps {
  bookings: readonly DeskBooking[]
  side: Side
}

/** The visits of a day in the order of the clock, with the way into each. */
export const DayTable = ({ bookings: all, side }: DayTableProps) => (
  <table className='table day-table' aria-label={words.title}>
    <thead>
      <tr>
        {[
          ...[words.clock, words.prisoner, words.visitors, words.where],
          ...[words.care, words.state, bookings.openOther],
        ].map(head => (
          <th key={head} scope='col'>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {all.map(booking => (
        <tr key={booking.row.id}>
          <td>
            <strong>{clockOf(booking)}</strong>
          </td>
          <td>
            {booking.row.prisonerName}
            <span className='quiet line'>
              {side === 'county' ? booking.row.prisonName : booking.row.countyName}
            </span>
          </td>
          <td>{visitorsOf(booking)}</td>
          <td>{whereOf(booking)}</td>
          <td>{careOf(booking)}</td>
          <td>
            {bookings.states[booking.row.state]}
            {booking.row.attention.length > 0 && (
              <em className='badge urgent'>{bookings.attentionBadge}</em>
            )}
          </td>
          <td>
            <Link
              aria-label={`${bookings.openOther}：${bookings.heading(booking.row)}`}
              to={`/visits/${side === 'county' ? 'desk' : 'requests'}?list=today&item=${booking.row.id}`}
            >
              {bookings.openOther}
            </Link>
            <RoomLinks row={booking.row} side={side} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
