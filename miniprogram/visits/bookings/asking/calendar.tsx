import { View } from '@tarojs/components'
import type { FreeDay } from '#shared/visits/prisons/slots.contract'
import type { Day } from '#shared/time/days'
import { spoken } from '../../../ui/spoken'
import { words as ui } from '../../../ui/ui.words'
import { words } from '../asking.words'
import { weeksOf } from '../month'
import { dayStates } from '../states.words'

interface CalendarProps {
  days: readonly FreeDay[]
  /** Days before this one are over. */
  today: Day
  chosen: Day | null
  onChoose: (day: FreeDay) => unknown
}

/** A month: each day says in a word whether there is room; every day can be tapped, to hear why not. */
export const Calendar = ({ days, today, chosen, onChoose }: CalendarProps) => (
  <View className='month'>
    <View className='month__week'>
      {words.weekdays.map(day => (
        <View key={day} className='month__weekday'>
          {day}
        </View>
      ))}
    </View>
    {weeksOf(days).map((week, index) => (
      <View key={index} className='month__week'>
        {week.map((day, at) =>
          day === null || day.day < today ? (
            <View key={at} className='day day--none'>
              {day && <View className='day__date'>{dateOf(day)}</View>}
            </View>
          ) : (
            <OneDay key={day.day} day={day} chosen={day.day === chosen} onChoose={onChoose} />
          ),
        )}
      </View>
    ))}
  </View>
)

const dateOf = ({ day }: FreeDay) => Number(day.slice(8))

interface OneDayProps {
  day: FreeDay
  chosen: boolean
  onChoose: (day: FreeDay) => unknown
}

const OneDay = ({ day, chosen, onChoose }: OneDayProps) => (
  <View
    className={`day day--${day.state}${chosen ? ' day--chosen' : ''}`}
    hoverClass='day--pressed'
    onClick={() => void onChoose(day)}
    {...spoken({
      role: 'button',
      label: words.dayLabel(day.day, dayStates[day.state]) + (chosen ? `，${ui.chosen}` : ''),
    })}
  >
    <View className='day__date'>{dateOf(day)}</View>
    <View className='day__state'>{dayStates[day.state]}</View>
  </View>
)
