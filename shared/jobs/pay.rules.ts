import { PAID_DAYS_A_MONTH } from '#shared/law/pay'
import type { Pay, Posting } from './postings.contract'

/** Yuan a month before deductions, from–to. */
export interface Monthly {
  from: number
  to: number
}

const HOURS_A_DAY = 8
const DAYS_OF_A_USUAL_WEEK = 5
const WEEKS_A_MONTH = 365.25 / 7 / 12

/**
 * About how much comes together in a month, so that offers can be compared; null where nobody can
 * say: nothing was said, it is paid by the piece, or by the hour without saying how many.
 *
 * @returns whole yuan.
 */
export function monthlyPay(offer: Pick<Posting, 'pay' | 'hours' | 'kind'>): Monthly | null {
  const { pay } = offer
  const times = pay && timesAMonth(pay.period, offer)
  if (!pay || times === null) return null
  return { from: Math.round(pay.from * times), to: Math.round(pay.to * times) }
}

/** How often in a month somebody is paid; null where it cannot be said. */
function timesAMonth(
  period: Pay['period'],
  { hours, kind }: Pick<Posting, 'hours' | 'kind'>,
): number | null {
  const days =
    !hours || hours.daysAWeek === DAYS_OF_A_USUAL_WEEK
      ? PAID_DAYS_A_MONTH
      : hours.daysAWeek * WEEKS_A_MONTH
  switch (period) {
    case 'month':
      return 1
    case 'day':
      return days
    case 'hour':
      if (!hours && kind === 'part-time') return null
      return (hours?.aDay ?? HOURS_A_DAY) * days
    case 'piece':
      return null
  }
}
