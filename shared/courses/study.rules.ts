import { type Day, dayInChina, daysAfter, instantInChina } from '../time/days'
import type { StudyPart } from './study.contract'

/**
 * Time counts in whole milliseconds while it is counted, so that nothing is won or lost by rounding;
 * it is told in seconds.
 */
export type Milliseconds = number

/** A stretch of a lesson, as it is counted. */
export interface CountedPart {
  kind: StudyPart['kind']
  length: Milliseconds
}

/** So much of somebody's time on a day of China. */
export interface DayTime {
  day: Day
  time: Milliseconds
}

/** What has been counted of one lesson. */
export interface Counted {
  /** By part: how far it was heard, seen or read. */
  covered: readonly Milliseconds[]
  /** By the server's clock; never more than has passed. */
  time: Milliseconds
  /** The same by day, oldest first. */
  days: readonly DayTime[]
}

/** What a phone says; none of it is believed. */
export interface Claim {
  part: number
  /** How far within the part. Milliseconds. */
  at: Milliseconds
  active: boolean
  visible: boolean
  speed: number
}

/** How far a claim is followed. */
export interface StudyLimits {
  /** A silence longer than this counts as long as this. */
  gap: Milliseconds
  /** Farther ahead than could be played in the time, by more than this, is a jump. */
  tolerance: Milliseconds
  /** No faster than this. */
  fastest: number
  /** No more than this on one day. */
  aDay: Milliseconds
}

/** What became of a claim. */
export interface Verdict {
  why: 'counted' | 'nothing-new' | 'seek' | 'day-full'
  counted: Counted
}

/** The time between two moments, and how much of it lies on either day. */
export interface Span {
  from: Date
  to: Date
}

/**
 * How much more counts after a sign of life.
 *
 * What counts of the content moves on no faster than the server's clock times the allowed speed, never
 * twice over the same, and in what is played never past a jump. What counts as time is what that
 * took, so never more than has passed.
 *
 * @param span - from the last sign of life that was taken to this one, by the server's clock.
 * @param usedOn - what was counted on a day besides `before`.
 */
export function judgeClaim(
  claim: Claim,
  before: Counted,
  parts: readonly CountedPart[],
  span: Span,
  usedOn: (day: Day) => Milliseconds,
  limits: StudyLimits,
): Verdict {
  const nothing = (why: Verdict['why']): Verdict => ({ why, counted: before })
  const part = parts[claim.part]
  const passed = Math.min(limits.gap, Math.max(0, span.to.getTime() - span.from.getTime()))
  if (!part || !claim.active || !claim.visible) return nothing('nothing-new')

  const covered = before.covered[claim.part] ?? 0
  const speed = part.kind === 'media' ? Math.min(limits.fastest, Math.max(1, claim.speed)) : 1
  const reach = passed * speed
  // What is read stands on one screen: all of it is before the eyes. What is played is not.
  const ahead = part.kind === 'media' ? claim.at - covered : part.length - covered
  if (part.kind === 'media' && ahead > reach + limits.tolerance) return nothing('seek')

  const content = Math.max(0, Math.min(ahead, reach, part.length - covered))
  const wanted = onDays({ ...span, passed }, content / speed)
  const granted = wanted.map(({ day, time }) => ({
    day,
    time: Math.max(0, Math.min(time, limits.aDay - usedOn(day) - timeOn(before.days, day))),
  }))
  const [asked, given] = [total(wanted), total(granted)]
  if (content === 0 || asked === 0) return nothing('nothing-new')
  if (given === 0) return nothing('day-full')
  return {
    why: given < asked ? 'day-full' : 'counted',
    counted: {
      covered: parts.map((_, index) =>
        index === claim.part
          ? covered + Math.floor(content * (given / asked))
          : (before.covered[index] ?? 0),
      ),
      time: before.time + given,
      days: addedDays(before.days, granted),
    },
  }
}

/** Lays the last stretch of a span on the one or two days that it touches. */
function onDays({ to, passed }: Span & { passed: Milliseconds }, time: Milliseconds): DayTime[] {
  const today = dayInChina(to)
  const sinceMidnight = to.getTime() - instantInChina(today, '00:00').getTime()
  const whole = Math.floor(time)
  // What was counted took so long of what passed, and lies in it evenly.
  const after = passed <= sinceMidnight ? whole : Math.floor((whole * sinceMidnight) / passed)
  const before = whole - after
  return [
    ...(before > 0 ? [{ day: daysAfter(today, -1), time: before }] : []),
    ...(after > 0 ? [{ day: today, time: after }] : []),
  ]
}

const total = (days: readonly DayTime[]) => days.reduce((sum, { time }) => sum + time, 0)

/** How much of some days' time lies on one of them. */
export const timeOn = (days: readonly DayTime[], day: Day): Milliseconds =>
  total(days.filter(one => one.day === day))

/** Days with more on them, oldest first. */
export function addedDays(days: readonly DayTime[], more: readonly DayTime[]): DayTime[] {
  const names = [...new Set([...days, ...more].map(({ day }) => day))].sort()
  return names
    .map(day => ({ day, time: timeOn(days, day) + timeOn(more, day) }))
    .filter(({ time }) => time > 0)
}

/** Which share of a lesson counts, from 0 to 1. */
export function shareOf(covered: readonly Milliseconds[], parts: readonly CountedPart[]): number {
  const whole = parts.reduce((sum, { length }) => sum + length, 0)
  const done = parts.reduce(
    (sum, { length }, index) => sum + Math.min(length, covered[index] ?? 0),
    0,
  )
  return whole === 0 ? 1 : done / whole
}
