import type { PlannedDay } from '#shared/checkins/plans.contract'
import type { Slot } from '#shared/checkins/terms.contract'
import '../plans.css'
import { words as plans } from '../plans.words'
import { words } from './days.words'
import { isDue, weeksOf } from './weeks'

interface DayCalendarProps {
  days: readonly PlannedDay[]
  /** Another answer is on its way. */
  busy?: boolean
}

/** What is to be done on which day, a week a row. */
export const DayCalendar = ({ days, busy = false }: DayCalendarProps) => (
  <div className='day-calendar' aria-busy={busy}>
    <table aria-label={words.title}>
      <thead>
        <tr>
          {plans.weekdays.map(weekday => (
            <th key={weekday} scope='col'>
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, index) => (
          <tr key={index}>
            {week.map((day, weekday) =>
              day ? (
                <DayCell key={weekday} day={day} first={day === days[0]} />
              ) : (
                <td key={weekday} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
    <p className='key'>
      <span className='due'>{words.key.due}</span>
      <span className='exempt'>{words.key.exempt}</span>
      <span className='holiday'>{words.key.holiday}</span>
      <span className='count'>{words.total(dueCount(days))}</span>
    </p>
    {days.some(({ times }) => times !== null) && <p className='quiet'>{words.someMeans}</p>}
  </div>
)

/** A stretch counts the days it asks for, not the day that it begins on. */
const dueCount = (days: readonly PlannedDay[]) =>
  days.filter(isDue).reduce((sum, { times }) => sum + (times ?? 1), 0)

/** @param first - the month is named, as on the first of each. */
function DayCell({ day, first }: { day: PlannedDay; first: boolean }) {
  const { exemptReason, holiday, slots, times } = day
  const [month, date] = [Number(day.day.slice(5, 7)), Number(day.day.slice(8))]
  const due = isDue(day)
  return (
    <td className={exemptReason !== null ? 'exempt' : due ? 'due' : 'free'}>
      <time dateTime={day.day}>{first || date === 1 ? words.firstOfMonth(month, date) : date}</time>
      {holiday !== null && <span className='holiday'>{holiday}</span>}
      {exemptReason !== null && (
        <span className='exempted' title={words.exemptFor(exemptReason)}>
          {words.exempt}
        </span>
      )}
      {due && times !== null && <strong>{words.some(times)}</strong>}
      {due && slots.map(slot => <SlotLine key={slot.opensAt} slot={slot} />)}
    </td>
  )
}

const SlotLine = ({ slot }: { slot: Slot }) => (
  <span className='slot' title={plans.slotInWords(slot)}>
    {plans.timesInWords(slot)}
    {slot.surpriseMinutes !== null && <em>{words.surprise(slot)}</em>}
  </span>
)
