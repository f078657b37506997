import { KEEPING_RULES, REMOTE_CHECKS } from '#shared/law/articles'
import { parameters } from '#shared/law/parameters'
import { type Day, clockInChina, dayInChina, instantInChina } from '#shared/time/days'
import type { Punctuality } from './checkins.contract'
import type { Finding } from './findings.contract'
import type { TaskState } from './tasks.contract'
import type { Window } from './terms.contract'

/** What must be known of a task to say whether a check-in was made for it. */
export interface Due {
  opensAt: Date
  closesAt: Date
  /** The part of each day that counts; clock in China. */
  hours: Window
  isSurprise: boolean
  needs: number
  /** Days on which it was done already. */
  doneOn: readonly Day[]
  state: TaskState
}

/** When a check-in was made, as far as can be known, and when it came; both by our clock. */
export interface Moment {
  madeAt: Date
  receivedAt: Date
}

/** Which task a check-in is for, and how it stands to it. */
export interface Served<Task> {
  task: Task | null
  punctuality: Punctuality
}

/** A burst of fixes and a slow line take this long; so much later is not late. */
export const GRACE_MILLISECONDS = 30_000

const MINUTE = 60_000

/** A phone that says it waited longer has had its clock set meanwhile, so that nothing is known of it. */
const LONGEST_WAIT = 366 * 24 * 60 * MINUTE

/**
 * When a check-in was made, by our clock: the phone's clock may be wrong, but how much of its own
 * time went by between making and sending is the same on every clock. Never after the receipt.
 *
 * @param takenAt - by the phone's clock. @param sentAt - by the same clock; absent, there was no delay.
 */
export function madeAt(takenAt: Date, sentAt: Date | null, receivedAt: Date): Date {
  const waited = sentAt ? Math.max(0, sentAt.getTime() - takenAt.getTime()) : 0
  return waited > LONGEST_WAIT ? receivedAt : new Date(receivedAt.getTime() - waited)
}

/** Whether something more can be done for a task on a day. */
const isWanted = ({ state, needs, doneOn }: Due, day: Day): boolean =>
  !['done', 'exempt', 'late'].includes(state) && doneOn.length < needs && !doneOn.includes(day)

const isWithin = ({ opensAt, closesAt, hours }: Due, at: Date): boolean => {
  const clock = clockInChina(at)
  return at >= opensAt && at < closesAt && clock >= hours.opensAt && clock < hours.closesAt
}

/**
 * Says for which task a check-in was made. The window at the moment of making decides; what was
 * made in time and came later is for an officer to look at, never lost and never simply believed.
 *
 * @param tasks - of the days around; the order does not matter.
 */
export function serve<Task extends Due>(moment: Moment, tasks: readonly Task[]): Served<Task> {
  const { madeAt: made, receivedAt } = moment
  const day = dayInChina(made)
  const wanted = inOrder(tasks).filter(task => isWanted(task, day))
  const found = (task: Task | undefined, punctuality: Punctuality) =>
    task && { task, punctuality: task.state === 'fault' ? ('after-fault' as const) : punctuality }

  const open = wanted.find(task => isWithin(task, made))
  const stopped = wanted.find(task => task.state === 'fault' && isOnDay(task, day))
  const next = wanted.find(task => isSoon(task, made))
  const missed = wanted.findLast(task => task.closesAt <= made && isOnDay(task, day))
  return (
    found(open, open && cameInTime(open, receivedAt, day) ? 'on-time' : 'delivered-later') ??
    found(next, 'early') ??
    found(stopped, 'after-fault') ??
    found(missed, 'late') ?? { task: null, punctuality: nothingOf(tasks, day) }
  )
}

const inOrder = <Task extends Due>(tasks: readonly Task[]) =>
  [...tasks].sort((one, other) => one.closesAt.getTime() - other.closesAt.getTime())

const isOnDay = ({ opensAt, closesAt }: Due, day: Day) =>
  dayInChina(opensAt) <= day && day <= dayInChina(closesAt)

/** Soon enough that this task was meant; a surprise cannot be meant before it begins. */
const isSoon = ({ opensAt, isSurprise }: Due, at: Date) =>
  !isSurprise &&
  opensAt > at &&
  opensAt.getTime() - at.getTime() <= parameters.earlyMinutes.value * MINUTE &&
  dayInChina(opensAt) === dayInChina(at)

/** Before the part of the day in which it was made was over. */
const cameInTime = ({ hours }: Due, receivedAt: Date, madeOn: Day) =>
  receivedAt.getTime() < instantInChina(madeOn, hours.closesAt).getTime() + GRACE_MILLISECONDS

const nothingOf = (tasks: readonly Due[], day: Day): Punctuality =>
  tasks.some(task => task.state !== 'exempt' && isOnDay(task, day)) ? 'other-slot' : 'unplanned'

/**
 * When somebody is reminded of what closes soon; null when that would be at night, or at once.
 *
 * @source 《社区矫正法》第三十四条第一款
 */
export function remindAt(opensAt: Date, closesAt: Date): Date | null {
  const { from, to } = parameters.quietHours.value
  const before = new Date(closesAt.getTime() - parameters.remindMinutes.value * MINUTE)
  const clock = clockInChina(before)
  // What closes at night is reminded of in the evening; what closes in the morning, not at all.
  const at = clock >= from ? instantInChina(dayInChina(before), from) : before
  return at <= opensAt || clockInChina(at) < to ? null : at
}

/** How a task stands after a check-in was made for it. */
export function stateAfter(task: Due, punctuality: Punctuality, at: Date): TaskState {
  const isOver =
    task.state === 'missed' || at.getTime() >= task.closesAt.getTime() + GRACE_MILLISECONDS
  if (isOver && task.state !== 'fault') return 'late'
  if (punctuality === 'late') return 'late'
  return task.doneOn.length + 1 >= task.needs ? 'done' : task.state
}

/**
 * Finds a check-in outside its window. Being early or late is a question, never a penalty.
 *
 * @source 《社区矫正法》第二十三条：社区矫正对象在社区矫正期间应当……遵守国务院司法行政部门关于报告、
 *   会客、外出、迁居、保外就医等监督管理规定，服从社区矫正机构的管理。
 */
export const findOffWindow = (punctuality: Punctuality): Finding | null =>
  punctuality === 'early' || punctuality === 'late'
    ? { code: punctuality, article: KEEPING_RULES.cite }
    : null

/**
 * Finds a check-in that waited for a signal beyond its window: a technical matter, to be confirmed.
 *
 * @source 《社区矫正法》第二十六条第一款
 */
export const findDeliveredLater = (
  punctuality: Punctuality,
  { madeAt: made, receivedAt }: Moment,
): Finding | null =>
  punctuality === 'delivered-later'
    ? {
        code: 'delivered-later',
        article: REMOTE_CHECKS.cite,
        facts: { minutes: Math.round((receivedAt.getTime() - made.getTime()) / MINUTE) },
      }
    : null

/**
 * Finds a check-in while another window was meant: a fact, nothing more.
 *
 * @source 《社区矫正法》第二十六条第一款
 */
export const findOtherSlot = (punctuality: Punctuality): Finding | null =>
  punctuality === 'other-slot' ? { code: 'other-slot', article: REMOTE_CHECKS.cite } : null
