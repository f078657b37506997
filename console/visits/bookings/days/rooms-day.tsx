import { Link } from 'react-router-dom'
import type { DeskRow } from '#shared/visits/bookings/desk-booking.contract'
import type { Room, Taking } from '#shared/visits/prisons/rooms.contract'
import { type Day, clockInChina } from '#shared/time/days'
import { words as bookings } from '../bookings.words'
import { words } from '../county/rooms.words'
import { type Hours, hoursOf, spanOf, takingsOf } from './room-grid'

export interface TakenProps {
  rooms: readonly Room[]
  takings: readonly Taking[]
  /** Whose visits they are, by the booking's id. */
  rows: ReadonlyMap<string, DeskRow>
}

/** One day: a line for each room, the hours along it. */
export function RoomsDay({ rooms, takings, rows, day }: TakenProps & { day: Day }) {
  const hours = hoursOf(takings)
  const marks = Array.from({ length: hours.last - hours.first }, (_, at) => hours.first + at)
  return (
    <div className='room-grid' role='table' aria-label={words.title}>
      <div className='hours' role='row'>
        <span role='columnheader'>{words.room}</span>
        <span className='line' role='columnheader' aria-label={bookings.time}>
          {marks.map(hour => (
            <span key={hour}>{hour}:00</span>
          ))}
        </span>
      </div>
      {rooms.map(room => (
        <div key={room.id} className='room' role='row'>
          <span role='rowheader'>
            <strong>{room.name}</strong>
            <span className='quiet'>
              {[
                ...(room.open ? [] : [words.closed]),
                words.roomHolds(room.persons),
                ...room.access.map(one => words.access[one]),
              ].join('，')}
            </span>
          </span>
          <ul
            className='line'
            style={{ backgroundSize: `${100 / marks.length}% 100%` }}
            role='cell'
            aria-label={room.name}
          >
            {takingsOf(takings, room, day).map(taking => (
              <TakingBlock
                key={taking.startsAt}
                taking={taking}
                hours={hours}
                row={taking.bookingId === null ? undefined : rows.get(taking.bookingId)}
              />
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

interface BlockProps {
  taking: Taking
  hours: Hours
  row: DeskRow | undefined
}

function TakingBlock({ taking, hours, row }: BlockProps) {
  const { from, length } = spanOf(taking, hours)
  const what = sentenceOf(taking, row)
  return (
    <li
      className={taking.kind === 'blocked' ? 'taking blocked' : 'taking'}
      style={{ left: `${from * 100}%`, width: `${length * 100}%` }}
      title={what}
    >
      {taking.bookingId === null ? (
        what
      ) : (
        <Link to={`/visits/desk?list=today&item=${taking.bookingId}`} aria-label={what}>
          <strong>{clockInChina(new Date(taking.startsAt))}</strong>
          {row ? row.relativeName : words.visit}
        </Link>
      )}
    </li>
  )
}

/** From when to when, and what it is. */
export function sentenceOf({ startsAt, endsAt, kind, note }: Taking, row?: DeskRow): string {
  const what = kind === 'blocked' ? words.blocked(note) : row ? bookings.heading(row) : words.visit
  return words.block(what, clockInChina(new Date(startsAt)), clockInChina(new Date(endsAt)))
}
