import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { type Day, clockInChina, dayInChina } from '#shared/time/days'
import type {
  FreeDay,
  FreeSlot,
  listFreeSlots as Contract,
} from '#shared/visits/prisons/slots.contract'
import { listFreeSlots } from '#shared/visits/prisons/slots.endpoints'
import type { z } from '#shared/z'
import { useFresh } from '../../../device/use-fresh'
import { useAsked } from '../../../http/use-asked'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Failed } from '../../../ui/failed'
import { Pick } from '../../../ui/pick'
import { Words } from '../../../ui/words'
import { callAsRelative } from '../../session'
import { words } from '../asking.words'
import { type Month, monthAfter, monthBefore, monthOf } from '../month'
import { Reading } from '../reading'
import { dayWhy } from '../states.words'
import { Calendar } from './calendar'

type Free = z.infer<(typeof Contract)['reply']>

interface ChoiceProps {
  chosen: FreeSlot | null
  onChoose: (slot: FreeSlot) => unknown
}

interface WhenProps extends ChoiceProps {
  prisonId: string
  /** What is offered where nothing is free. */
  otherwise: ReactNode
  /** A time that is held already, and is nothing to choose. ISO 8601, UTC. */
  held?: string | null
}

/** The nearest time that is free, and a month with all the others. */
export function When({ prisonId, chosen, onChoose, otherwise, held = null }: WhenProps) {
  const today = dayInChina(new Date())
  const [turnedTo, setTurnedTo] = useState(chosen && monthOf(dayOf(chosen)))
  const { answer: free, failure, busy, ask } = useAsked<Free>()
  // Nobody should have to leaf through months with nothing in them.
  const month = turnedTo ?? (free?.nearest ? monthOf(dayOf(free.nearest)) : monthOf(today))
  const load = useCallback(
    () => void ask(() => callAsRelative(listFreeSlots, { prisonId, month })),
    [ask, prisonId, month],
  )
  useFresh(load)
  // The answer to the month before stays until the next has come.
  const shown = monthOf(free?.days[0]?.day ?? month)
  useEffect(() => {
    // Turned on while a question was under way.
    if (!busy && !failure && shown !== month) load()
  }, [busy, failure, shown, month, load])
  if (!free) return <Reading failure={failure} onAgain={load} />

  return (
    <>
      <Failed failure={failure} />
      {failure && <Button onPress={load}>{words.tryAgain}</Button>}
      {free.nearest && free.nearest.startsAt !== held && (
        <Nearest slot={free.nearest} onChoose={onChoose} />
      )}
      {!free.nearest && otherwise}
      <Card>
        {free.firstDay !== null && <Words>{words.firstDay(free.firstDay)}</Words>}
        <Turning month={shown} first={monthOf(today)} last={free.lastDay} onTurn={setTurnedTo} />
        <Days
          key={shown}
          days={free.days.map(day => without(day, held))}
          today={today}
          chosen={chosen}
          onChoose={onChoose}
        />
      </Card>
    </>
  )
}

export const dayOf = ({ startsAt }: FreeSlot): Day => dayInChina(new Date(startsAt))

const clockOf = ({ startsAt }: FreeSlot) => clockInChina(new Date(startsAt))

const Nearest = ({ slot, onChoose }: { slot: FreeSlot; onChoose: ChoiceProps['onChoose'] }) => (
  <Card title={words.nearest}>
    <View className='time'>{`${words.dayTitle(dayOf(slot))} ${clockOf(slot)}`}</View>
    <Button onPress={() => onChoose(slot)}>{words.takeNearest}</Button>
  </Card>
)

interface TurningProps {
  month: Month
  /** None before this one is of use to anybody. */
  first: Month
  /** The last day that is open; null: the prison says nothing. */
  last: Day | null
  onTurn: (month: Month) => unknown
}

function Turning({ month, first, last, onTurn }: TurningProps) {
  return (
    <View className='turning'>
      <View className='turning__way'>
        {month > first && (
          <Button onPress={() => onTurn(monthBefore(month))}>{words.monthBefore}</Button>
        )}
      </View>
      <View className='turning__month'>{words.month(month)}</View>
      <View className='turning__way'>
        {(last === null || month < monthOf(last)) && (
          <Button onPress={() => onTurn(monthAfter(month))}>{words.monthAfter}</Button>
        )}
      </View>
    </View>
  )
}

/** A day without the time that is held already; nothing else left is full. */
function without(day: FreeDay, held: string | null): FreeDay {
  const slots = day.slots.filter(({ startsAt }) => startsAt !== held)
  return day.state === 'free' && slots.length === 0
    ? { ...day, state: 'full', slots }
    : { ...day, slots }
}

interface DaysProps extends ChoiceProps {
  days: readonly FreeDay[]
  today: Day
}

/** The days of a month, and what the one that was tapped has to offer, or why it has nothing. */
function Days({ days, today, chosen, onChoose }: DaysProps) {
  const [day, setDay] = useState(chosen && dayOf(chosen))
  const tapped = days.find(one => one.day === day)
  return (
    <>
      <Calendar days={days} today={today} chosen={day} onChoose={one => setDay(one.day)} />
      {tapped ? (
        <OfDay day={tapped} chosen={chosen} onChoose={onChoose} />
      ) : (
        <Words quiet>{words.tapDay}</Words>
      )}
    </>
  )
}

function OfDay({ day, chosen, onChoose }: ChoiceProps & { day: FreeDay }) {
  return (
    <View className='of-day'>
      <View className='time'>{words.dayTitle(day.day)}</View>
      {day.state !== 'free' && <Words>{dayWhy[day.state]}</Words>}
      {day.words !== '' && <Words>{day.words}</Words>}
      {day.slots.map(slot => (
        <Pick
          key={slot.id}
          label={words.slotLabel(clockOf(slot), slot.minutes)}
          chosen={slot.id === chosen?.id}
          onChoose={() => onChoose(slot)}
        />
      ))}
    </View>
  )
}
