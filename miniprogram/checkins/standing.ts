import type { Receipt } from '#shared/checkins/checkins.contract'
import type { OwnTask, Today } from '#shared/checkins/today.contract'
import { type Day, clockInChina, dayInChina, instantInChina } from '#shared/time/days'

/** How a task stands for the person who holds the phone. */
export type Stage =
  /** It will be announced. */
  | 'surprise'
  | 'before'
  | 'open'
  /** Made on this phone and still on its way. */
  | 'kept'
  | 'done'
  /** A stretch of days that asks for nothing more today. */
  | 'rest'
  | 'missed'
  | 'late'
  | 'fault'
  | 'exempt'

/** A task as it stands at a moment. */
export interface Standing {
  task: OwnTask
  stage: Stage
  /** The part of today that counts. */
  opens: Date
  closes: Date
  /** The newest check-in for it, also one that the server has not told of yet. */
  receipt: Receipt | null
}

/** What the phone remembers: when the server told of the day, by the phone's own clock. */
export interface Told {
  today: Today | null
  /** Milliseconds. */
  readAt: number
}

/** What this phone has done itself, whatever the server has told since. */
export interface Done {
  drafts: readonly { takenAt: string }[]
  received: Receipt | null
}

/**
 * The server's clock, going on in the phone: a phone whose clock is wrong is wrong by the same
 * amount all the time. It never goes back behind what the server has said.
 *
 * @param at - the phone's clock.
 */
export function serverTime(at: Date, told: Told): Date {
  const now = byServer(at, told)
  const heard = new Date(told.today?.now ?? 0)
  return now < heard ? heard : now
}

/** A moment of the phone's clock, by the server's. */
const byServer = (at: Date, { today, readAt }: Told): Date =>
  today ? new Date(Date.parse(today.now) + at.getTime() - readAt) : at

/** Whether what the phone remembers is of this day. @param at - the phone's clock. */
export const isOfToday = (at: Date, told: Told): boolean =>
  told.today !== null && dayInChina(serverTime(at, told)) === told.today.day

/** Whether a task may be done on any days of a stretch. */
export const isStretch = ({ needs, opensAt, closesAt }: OwnTask): boolean =>
  needs > 1 || dayOf(opensAt) !== dayOf(closesAt)

/**
 * The tasks of this day, the next thing to do first. Of what was told yesterday only a stretch
 * that goes on is left.
 *
 * @param at - the phone's clock.
 */
export function standingsAt(at: Date, told: Told, done: Done): Standing[] {
  const { today } = told
  if (!today) return []
  const now = serverTime(at, told)
  const goesOn = (task: OwnTask) =>
    isOfToday(at, told) || (isStretch(task) && Date.parse(task.closesAt) > now.getTime())
  // What this phone has dated by its own clock, by the clock of the server.
  const makings = done.drafts.map(({ takenAt }) => byServer(new Date(takenAt), told))
  return today.tasks
    .filter(goesOn)
    .map(task => standingOf(task, now, makings, done.received))
    .sort((one, other) => rankOf(one) - rankOf(other) || +one.closes - +other.closes)
}

function standingOf(
  task: OwnTask,
  now: Date,
  makings: readonly Date[],
  received: Receipt | null,
): Standing {
  const { opens, closes } = partOfDay(task, dayInChina(now))
  const isWithin = (at: Date) => at >= opens && at < closes
  const { state } = task
  const waits = state === 'planned' || state === 'open'
  const fresh = waits && received && isWithin(new Date(received.madeAt)) ? received : null
  const receipt = fresh ?? task.receipt
  const standing = { task, opens, closes, receipt }
  if (!waits) return { ...standing, stage: state }
  if (makings.some(isWithin)) return { ...standing, stage: 'kept' }
  if (isStretch(task)) return { ...standing, stage: stageOfStretch(standing, now) }
  if (fresh) return { ...standing, stage: 'done' }
  return { ...standing, stage: stageByClock(standing, now) }
}

/** Of a stretch the hours of its first and last day hold on each. */
function partOfDay(task: OwnTask, day: Day) {
  const [opensAt, closesAt] = [new Date(task.opensAt), new Date(task.closesAt)]
  if (!isStretch(task)) return { opens: opensAt, closes: closesAt }
  return {
    opens: instantInChina(day, clockInChina(opensAt)),
    closes: instantInChina(day, clockInChina(closesAt)),
  }
}

function stageByClock({ task, opens, closes }: Omit<Standing, 'stage'>, now: Date): Stage {
  if (now >= closes) return 'missed'
  if (task.surpriseMinutes !== null) return 'surprise'
  return now < opens ? 'before' : 'open'
}

function stageOfStretch(
  { task, opens, closes, receipt }: Omit<Standing, 'stage'>,
  now: Date,
): Stage {
  if (now >= new Date(task.closesAt)) return 'missed'
  if (receipt && dayOf(receipt.madeAt) === dayInChina(now)) return 'rest'
  if (now >= closes) return 'rest'
  return now < opens ? 'before' : 'open'
}

const dayOf = (at: string): Day => dayInChina(new Date(at))

/** What can be done now, then what comes, then what is over. */
const RANKS: readonly Stage[] = [
  'open',
  'missed',
  'before',
  'surprise',
  'fault',
  'kept',
  'late',
  'rest',
  'done',
  'exempt',
]

/** What an officer has settled asks for nothing more. */
const rankOf = ({ stage, task }: Standing): number =>
  task.settled ? RANKS.length : RANKS.indexOf(stage)

/** Whether something is left to do that may not work. */
export const isLeft = ({ stage, task }: Standing): boolean =>
  task.settled === null && !['kept', 'done', 'rest', 'late', 'exempt'].includes(stage)
