import type { Article } from '#shared/law/articles'
import * as law from '#shared/law/articles-work'
import { PAID_DAYS_A_MONTH } from '#shared/law/pay'
import type { PostingFlag } from './flags.contract'
import type { PostingContent } from './postings.contract'

/** The least that work may pay, in yuan: a month of full-time work, an hour of part-time work. */
export interface LeastPay {
  month: number
  hour: number
}

const DAY = { usual: 8, longest: 11 } as const
/** @source 《劳动合同法》第六十八条 */
const PART_TIME = { aDay: 4, aWeek: 24 } as const
const WEEK_HOURS = 44
const OVERTIME_A_MONTH = 36
const WEEKS_A_MONTH = 365.25 / 7 / 12

const flag = (
  code: PostingFlag['code'],
  field: PostingFlag['field'],
  articles: readonly Article[],
): PostingFlag => ({ code, field, words: '', articles: articles.map(({ cite }) => cite) })

/**
 * Finds that nothing is said of the pay, or that it is nothing.
 *
 * @source 《劳动合同法》第八条：应当如实告知劳动者……劳动报酬；《劳动法》第五十条。
 */
export function findNoPay({ pay }: Pick<PostingContent, 'pay'>): PostingFlag | null {
  if (pay && pay.to > 0) return null
  return flag('no-pay', 'pay', [law.TOLD_TRULY, law.PAID_IN_MONEY])
}

/**
 * Finds that an hour brings less than the least pay. A month of full-time work has 21.75 days of
 * eight hours, and longer hours for the same pay bring less. Pay by the piece cannot be compared.
 *
 * @source 《劳动法》第四十八条第二款；《劳动合同法》第七十二条第一款（非全日制）。
 */
export function findLowPay(
  { pay, hours, kind }: Pick<PostingContent, 'pay' | 'hours' | 'kind'>,
  least: LeastPay,
): PostingFlag | null {
  if (!pay || pay.to === 0 || pay.period === 'piece') return null
  const isPartTime = kind === 'part-time'
  const aDay = hours?.aDay ?? (isPartTime ? PART_TIME.aDay : DAY.usual)
  const anHour = pay.from / hoursPaid(pay.period, aDay, hours?.daysAWeek ?? null)
  const floor = isPartTime ? least.hour : least.month / (PAID_DAYS_A_MONTH * DAY.usual)
  // A month at exactly the least pay must not fall below it by rounding.
  if (anHour >= floor * (1 - 1e-9)) return null
  return flag('low-pay', 'pay', isPartTime ? [law.PART_TIME_PAY] : [law.LEAST_PAY])
}

function hoursPaid(
  period: 'hour' | 'day' | 'month',
  aDay: number,
  daysAWeek: number | null,
): number {
  switch (period) {
    case 'hour':
      return 1
    case 'day':
      return aDay
    case 'month':
      return aDay * (daysAWeek === null ? PAID_DAYS_A_MONTH : daysAMonth(daysAWeek))
  }
}

/** Five days a week are what the law counts a month of work by. */
const daysAMonth = (daysAWeek: number): number =>
  daysAWeek === 5 ? PAID_DAYS_A_MONTH : daysAWeek * WEEKS_A_MONTH

/**
 * Finds hours beyond what the law allows with all the overtime that it allows: eleven hours on a
 * day, or forty-four a week and thirty-six more in a month. Part-time work is at most four hours a
 * day and twenty-four a week; longer, it is full-time work with all that this brings.
 *
 * @source 《劳动法》第三十六条、第四十一条；《劳动合同法》第六十八条（非全日制）。
 */
export function findLongHours({
  hours,
  kind,
}: Pick<PostingContent, 'hours' | 'kind'>): PostingFlag | null {
  if (!hours) return null
  const { aDay, daysAWeek } = hours
  const aWeek = aDay * daysAWeek
  if (kind === 'part-time') {
    const isLonger = aDay > PART_TIME.aDay || aWeek > PART_TIME.aWeek
    return isLonger ? flag('long-hours', 'hours', [law.PART_TIME_HOURS]) : null
  }
  const isTooLong = aDay > DAY.longest || (aWeek - WEEK_HOURS) * WEEKS_A_MONTH > OVERTIME_A_MONTH
  return isTooLong ? flag('long-hours', 'hours', [law.EIGHT_HOURS, law.OVERTIME]) : null
}

/**
 * Finds a week without a day off.
 *
 * @source 《劳动法》第三十八条
 */
export function findNoRestDay({
  hours,
  kind,
}: Pick<PostingContent, 'hours' | 'kind'>): PostingFlag | null {
  // An hour or two each day is not what the article speaks of.
  if (hours?.daysAWeek !== 7 || kind === 'part-time') return null
  return flag('no-rest-day', 'hours', [law.DAY_OFF])
}

/**
 * Finds that full-time work does not say its hours.
 *
 * @source 《劳动合同法》第八条：应当如实告知劳动者工作内容、工作条件……
 */
export function findNoHours({
  hours,
  kind,
}: Pick<PostingContent, 'hours' | 'kind'>): PostingFlag | null {
  if (hours || kind !== 'full-time') return null
  return flag('no-hours', 'hours', [law.TOLD_TRULY])
}

/** Without the fund for housing and extra cover, which other rules ask for. */
const COMPULSORY = ['pension', 'medical', 'injury', 'unemployment'] as const

/**
 * Finds that full-time work does not name every insurance that the law asks for. Maternity is
 * collected together with medical and need not be named.
 *
 * @source 《劳动法》第七十二条：用人单位和劳动者必须依法参加社会保险，缴纳社会保险费。
 */
export function findNoInsurance({
  insurance,
  kind,
}: Pick<PostingContent, 'insurance' | 'kind'>): PostingFlag | null {
  if (kind !== 'full-time' || COMPULSORY.every(one => insurance.includes(one))) return null
  return flag('no-insurance', 'insurance', [law.INSURED])
}

/** Finds that nobody said until when one can come forward. No article asks for it: it is our own rule. */
export const findNoDeadline = ({
  deadline,
}: Pick<PostingContent, 'deadline'>): PostingFlag | null =>
  deadline === null ? flag('no-deadline', 'deadline', []) : null
