import type { DeskStep } from '#shared/visits/bookings/desk-booking.contract'
import type { BookingState } from '#shared/visits/bookings/states.contract'
import { KIN, type Kin } from '#shared/visits/relatives/kin'
import { clockInChina, dayInChina, momentInChina, weekdayOf } from '#shared/time/days'

/** How a booking stands, as officials say it. */
export const states = {
  waiting: '排队等时间',
  submitted: '等窗口预审',
  returned: '退回补正',
  forwarded: '等监狱答复',
  approved: '监狱已同意',
  'checked-in': '家属已到',
  'in-progress': '会见中',
  completed: '已会见',
  'cut-off': '中途切断',
  failed: '没会见成（不怪家属）',
  ineligible: '不符合条件',
  refused: '监狱不同意',
  cancelled: '监狱取消',
  withdrawn: '家属撤回',
  rescheduled: '家属改约',
  'no-show': '家属没来',
  lapsed: '过期没有答复',
} satisfies Record<BookingState, string>

/** Who did something. */
export const whose = {
  relative: '家属',
  desk: '会见窗口',
  prison: '监狱',
  system: '系统',
} satisfies Record<DeskStep['by'], string>

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

/** A moment to the minute. */
export const minute = (at: string) => momentInChina(at).slice(0, -3)

/** A moment to the minute, with its weekday. */
export const moment = (at: string) => {
  const [day, clock] = minute(at).split(' ') as [string, string]
  return `${day}（周${WEEKDAYS[weekdayOf(dayInChina(new Date(at))) - 1]}）${clock}`
}

/** A day as people say it. @param day - YYYY-MM-DD. */
export const dayOf = (day: string) =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日（周${WEEKDAYS[weekdayOf(day) - 1]}）`

/** The same on a paper that is read in another year. */
export const dayOnPaper = (day: string) => `${day.slice(0, 4)}年${dayOf(day)}`

/** When a visit begins, and how long it lasts, on such a paper. @param minutes - null: not known yet. */
export const lastingOnPaper = (startsAt: string, minutes: number | null) =>
  dayOnPaper(dayInChina(new Date(startsAt))) +
  clockInChina(new Date(startsAt)) +
  (minutes === null ? '' : `，${minutes} 分钟`)

/** What somebody is to whoever is in prison. */
export const kinOf = (kin: Kin) => KIN[kin]
