import { useCallback } from 'react'
import { type Day, dayInChina, daysAfter, weekdayOf } from '#shared/time/days'
import { serverNow } from '../../../http/server-clock'
import { useAddress } from '../../../ui/use-address'

const DAY = /^20\d{2}-\d{2}-\d{2}$/

/** The day that the address names, today unless it names one. */
export function useDay() {
  const [params, put] = useAddress()
  const today = dayInChina(serverNow())
  const named = params.get('day')
  const day = named !== null && DAY.test(named) ? named : today
  return {
    day,
    today,
    span: params.get('span') === 'week' ? ('week' as const) : ('day' as const),
    showDay: useCallback((next: Day) => put({ day: next === today ? null : next }), [put, today]),
    showSpan: useCallback(
      (span: 'day' | 'week') => put({ span: span === 'week' ? 'week' : null }),
      [put],
    ),
  }
}

/** Monday to Sunday of the week in which a day lies. */
export const weekOf = (day: Day): Day[] => {
  const monday = daysAfter(day, 1 - weekdayOf(day))
  return Array.from({ length: 7 }, (_, index) => daysAfter(monday, index))
}
