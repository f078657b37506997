import { type Day, dayInChina, daysAfter, instantInChina } from '#shared/time/days'
import type { QuestionKind } from './lessons.contract'
import type { ExamState } from './sittings.contract'

/** What of an exam says who may begin it when. */
export interface Standing {
  firstDay: Day
  /** Both days are included; null: until ended. */
  lastDay: Day | null
  isEnded: boolean
  tries: number
  hoursBetween: number
}

/** What of a sitting says whether there may be another. */
export interface Sat {
  /** Null while it goes on. */
  endedAt: Date | null
  passed: boolean
  /** An officer allowed another one after it. */
  retake: boolean
}

/** Where a person stands with an exam. */
export interface Stand {
  state: ExamState
  /** From when on it can be begun, for `waits` and `not-yet`. */
  opensAt: Date | null
  triesLeft: number
}

const HOUR = 3600_000

/**
 * Where somebody stands with an exam. What an officer allows after the last sitting goes before the
 * number of tries and the time between them, but not before the days of the exam. Who has passed is
 * not asked again: nothing of this is held against anybody.
 *
 * @param sat - his sittings of it, oldest first.
 */
export function standOf(exam: Standing, sat: readonly Sat[], now: Date): Stand {
  const last = sat.at(-1)
  const allowed = last?.retake ?? false
  const triesLeft = Math.max(exam.tries - sat.length, allowed ? 1 : 0)
  const stand = (state: ExamState, opensAt: Date | null = null) => ({ state, opensAt, triesLeft })
  if (last && last.endedAt === null) return stand('running')
  if (sat.some(({ passed }) => passed) && !allowed) return stand('passed')
  const today = dayInChina(now)
  if (exam.isEnded || (exam.lastDay !== null && today > exam.lastDay)) return stand('over')
  if (today < exam.firstDay) return stand('not-yet', instantInChina(exam.firstDay, '00:00'))
  if (triesLeft === 0) return stand('used-up')
  const opensAt = last?.endedAt ? new Date(last.endedAt.getTime() + exam.hoursBetween * HOUR) : now
  return opensAt > now && !allowed ? stand('waits', opensAt) : stand('open')
}

/** The last moment to begin an exam; null when none is set. */
export const lastMomentOf = ({ lastDay }: Pick<Standing, 'lastDay'>): Date | null =>
  lastDay === null ? null : instantInChina(daysAfter(lastDay, 1), '00:00')

/**
 * Whether a question was answered rightly: all of the right choices and no other, for a question of
 * order in their order. Half an answer is none.
 */
export function isRight(
  kind: QuestionKind,
  key: readonly string[],
  chosen: readonly string[],
): boolean {
  if (chosen.length !== key.length) return false
  if (kind === 'order') return key.every((id, place) => chosen[place] === id)
  return new Set(chosen).size === chosen.length && key.every(id => chosen.includes(id))
}

/** Whether so many right answers are enough. Counted in whole numbers, so that no rounding decides. */
export const isPassed = (right: number, of: number, passPercent: number): boolean =>
  of > 0 && right * 100 >= passPercent * of

/** Whether what was chosen can be an answer at all. */
export function isPossibleAnswer(
  kind: QuestionKind,
  choices: readonly string[],
  chosen: readonly string[],
): boolean {
  const isKnown = chosen.every(id => choices.includes(id))
  const isOnce = new Set(chosen).size === chosen.length
  const isFew = kind === 'multiple' || kind === 'order' || chosen.length <= 1
  return isKnown && isOnce && isFew
}
