import { useCallback, useMemo } from 'react'
import { dayInChina, daysAfter } from '#shared/time/days'
import { serverNow } from '../../http/server-clock'
import { useAddress } from '../../ui/use-address'

const FROM = 'from'
const TO = 'to'
const OFFICE = 'office'
const BY_MONTH = 'by'

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** Half a year, so that a habit shows. */
const USUAL_MONTHS = 6

/** How far back one may choose. */
const MOST_MONTHS = 24

/** Which months and which office are counted, as the address says it. Months are YYYY-MM, in China. */
export function useCountsAddress() {
  const [params, put] = useAddress()
  const thisMonth = monthOf(dayInChina(serverNow()))
  const toMonth = monthIn(params.get(TO)) ?? thisMonth
  const fromMonth = monthIn(params.get(FROM)) ?? monthsBefore(toMonth, USUAL_MONTHS - 1)
  return {
    /** To choose from, the latest first. */
    months: useMemo(
      () => Array.from({ length: MOST_MONTHS }, (_, back) => monthsBefore(thisMonth, back)),
      [thisMonth],
    ),
    fromMonth,
    toMonth,
    officeId: params.get(OFFICE),
    isByMonth: params.get(BY_MONTH) === 'month',
    showFrom: useCallback((month: string) => put({ [FROM]: monthIn(month) }), [put]),
    showTo: useCallback((month: string) => put({ [TO]: monthIn(month) }), [put]),
    showOffice: useCallback((officeId: string | null) => put({ [OFFICE]: officeId }), [put]),
    showByMonth: useCallback((yes: boolean) => put({ [BY_MONTH]: yes ? 'month' : null }), [put]),
  }
}

const monthOf = (day: string) => day.slice(0, 7)

const monthIn = (text: string | null) => (text !== null && MONTH.test(text) ? text : null)

function monthsBefore(month: string, months: number): string {
  let first = `${month}-01`
  for (let back = 0; back < months; back += 1) first = `${monthOf(daysAfter(first, -1))}-01`
  return monthOf(first)
}
