import { Button } from 'antd'
import { type Day, daysAfter } from '#shared/time/days'
import { words as bookings } from '../bookings.words'
import { words } from '../county/rooms.words'

interface DayBarProps {
  day: Day
  today: Day
  /** Days of a step. */
  step?: number
  onShow: (day: Day) => void
}

/** Which day is shown, and the ways to others. */
export const DayBar = ({ day, today, step = 1, onShow }: DayBarProps) => (
  <span className='day-bar'>
    <Button onClick={() => onShow(daysAfter(day, -step))}>
      {step === 1 ? words.before : words.weekBefore}
    </Button>
    <input
      type='date'
      className='native'
      aria-label={words.day}
      value={day}
      onChange={event => event.target.value && onShow(event.target.value)}
    />
    <strong>{bookings.day(day)}</strong>
    <Button onClick={() => onShow(daysAfter(day, step))}>
      {step === 1 ? words.after : words.weekAfter}
    </Button>
    <Button disabled={day === today} onClick={() => onShow(today)}>
      {words.today}
    </Button>
  </span>
)
