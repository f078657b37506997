import { type Day, daysAfter, daysOfMonth, weekdayOf } from '#shared/time/days'
import type { Rhythm, Slot, Terms } from './terms.contract'

/** What is to be done from a day on. */
export interface Duty {
  /** Counts from 0 within the day. */
  slot: number
  /** The last day it can be done on; the day itself but for a stretch. */
  lastDay: Day
  times: Slot
  /** On how many days of the stretch. */
  needs: number
}

/** Days on which nothing needs to be done. */
export interface Calendar {
  isHoliday(day: Day): boolean
  isExempt(day: Day): boolean
}

/** From when to when a plan holds. */
export interface Term {
  firstDay: Day
  lastDay: Day | null
}

/**
 * What a plan asks for on a day. A stretch of which any days will do is one duty on its first day.
 * An exempt day is listed too, so that the person sees that nothing is to be done and why; a stretch
 * asks for no more days than it has left.
 */
export function dutiesOn(day: Day, terms: Terms, term: Term, calendar: Calendar): Duty[] {
  const { rhythm, slots } = terms
  if (rhythm.kind === 'some') return stretchFrom(day, rhythm, slots[0]!, term, calendar)
  const isRest = terms.restsOnHolidays && calendar.isHoliday(day)
  if (isRest || !fallsOn(day, rhythm)) return []
  return slots.map((times, slot) => ({ slot, lastDay: day, times, needs: 1 }))
}

function fallsOn(day: Day, rhythm: Exclude<Rhythm, { kind: 'some' }>): boolean {
  switch (rhythm.kind) {
    case 'daily':
      return true
    case 'weekly':
      return rhythm.weekdays.includes(weekdayOf(day))
    case 'monthly': {
      const last = daysOfMonth(day)
      const today = Number(day.slice(-2))
      return rhythm.days.some(wanted => Math.min(wanted, last) === today)
    }
  }
}

function stretchFrom(
  day: Day,
  { times, per }: Extract<Rhythm, { kind: 'some' }>,
  slot: Slot,
  term: Term,
  calendar: Calendar,
): Duty[] {
  if (day !== startOf(day, per) && day !== term.firstDay) return []
  const end = endOf(day, per)
  const lastDay = term.lastDay !== null && term.lastDay < end ? term.lastDay : end
  const left = daysBetween(day, lastDay)
  const free = left.filter(one => !calendar.isExempt(one)).length
  const needs = Math.min(times, free === 0 ? left.length : free)
  return [{ slot: 0, lastDay, times: slot, needs }]
}

/** The first day of the week or month around a day. */
const startOf = (day: Day, per: 'week' | 'month'): Day =>
  per === 'month' ? `${day.slice(0, -2)}01` : daysAfter(day, 1 - weekdayOf(day))

/** The last day of the week or month around a day. */
export const endOf = (day: Day, per: 'week' | 'month'): Day =>
  per === 'month' ? `${day.slice(0, -2)}${daysOfMonth(day)}` : daysAfter(day, 7 - weekdayOf(day))

/** Every day from one to another, both included. */
export function daysBetween(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = daysAfter(day, 1)) days.push(day)
  return days
}
