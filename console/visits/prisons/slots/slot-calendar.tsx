import type { Slot } from '#shared/visits/prisons/slots.contract'
import { type Day, clockInChina, dayInChina, daysAfter, weekdayOf } from '#shared/time/days'
import { WEEKDAYS } from '../prisons.words'
import { words } from './slots.words'

interface SlotCalendarProps {
  /** A Monday. */
  firstDay: Day
  days: number
  today: Day
  slots: readonly Slot[]
  /** Null: it is only to be read. */
  onChoose: ((slot: Slot) => void) | null
}

/** Weeks of days with their times: how many families have each, and of how many. */
export function SlotCalendar({ firstDay, days, today, slots, onChoose }: SlotCalendarProps) {
  const all = Array.from({ length: days }, (_, index) => daysAfter(firstDay, index))
  return (
    <>
      <p className='key'>
        {words.key.map(line => (
          <span key={line}>{line}</span>
        ))}
      </p>
      <div className='slot-days'>
        {all.map(day => (
          <section
            key={day}
            className={`slot-day${day === today ? ' today' : ''}${day < today ? ' over' : ''}`}
            aria-label={words.day(day)}
          >
            <h3>
              <span>{words.day(day)}</span>
              <span className='quiet'>{WEEKDAYS[weekdayOf(day)]}</span>
            </h3>
            <ul>
              {slots
                .filter(({ startsAt }) => dayInChina(new Date(startsAt)) === day)
                .map(slot => (
                  <li key={slot.id}>
                    <OneSlot slot={slot} day={day} onChoose={onChoose} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}

interface OneSlotProps {
  slot: Slot
  day: Day
  onChoose: ((slot: Slot) => void) | null
}

function OneSlot({ slot, day, onChoose }: OneSlotProps) {
  const { startsAt, taken, capacity, blockedReason, flags } = slot
  const clock = clockInChina(new Date(startsAt))
  const isFull = taken >= capacity
  const state = blockedReason !== null ? words.blocked(blockedReason) : isFull ? words.full : ''
  const looks = [
    flags.length > 0 && 'flagged',
    blockedReason !== null && 'blocked',
    isFull && 'full',
  ]
  return (
    <button
      type='button'
      className={looks.filter(Boolean).join(' ')}
      aria-label={words.slotOf(words.day(day), clock, taken, capacity, state)}
      disabled={onChoose === null}
      onClick={() => onChoose?.(slot)}
    >
      <span>{clock}</span>
      <span>{words.places(taken, capacity)}</span>
      {flags[0] && <span className='flag-words'>{words.flags[flags[0]]}</span>}
    </button>
  )
}
