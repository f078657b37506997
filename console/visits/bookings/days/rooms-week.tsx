import { Button } from 'antd'
import type { Day } from '#shared/time/days'
import { words as bookings } from '../bookings.words'
import { words } from '../county/rooms.words'
import { takingsOf } from './room-grid'
import { type TakenProps, sentenceOf } from './rooms-day'

interface RoomsWeekProps extends TakenProps {
  days: readonly Day[]
  today: Day
  onShow: (day: Day) => void
}

/** A week: a line for each room, what lies in it day by day. */
export const RoomsWeek = ({ rooms, takings, rows, days, today, onShow }: RoomsWeekProps) => (
  <table className='table room-week' aria-label={words.title}>
    <thead>
      <tr>
        <th scope='col'>{words.room}</th>
        {days.map(day => (
          <th key={day} scope='col' aria-current={day === today ? 'date' : undefined}>
            <Button type='text' onClick={() => onShow(day)}>
              {bookings.day(day)}
            </Button>
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rooms.map(room => (
        <tr key={room.id}>
          <th scope='row'>{room.name}</th>
          {days.map(day => (
            <td key={day}>
              {takingsOf(takings, room, day).map(taking => (
                <span key={taking.startsAt} className={`taking ${taking.kind}`}>
                  {sentenceOf(
                    taking,
                    taking.bookingId === null ? undefined : rows.get(taking.bookingId),
                  )}
                </span>
              ))}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
