import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** A calendar day in China, written YYYY-MM-DD; sorts as text. */
export type Day = string

/**
 * China has one time zone and no summer time, so a fixed +8 hours is exact. Read off as UTC: an
 * offset would go through the zone of the machine, which may have a summer time.
 * (No Intl: the mini-program engine does not promise time-zone data.)
 */
const inChina = (at: Date | string) => dayjs.utc(at).add(8, 'hour')

/** The calendar day in China at an instant. */
export const dayInChina = (at: Date): Day => inChina(at).format('YYYY-MM-DD')

/** The clock hour in China at an instant, e.g. 2026-11-24T08; sorts as text. */
export const hourInChina = (at: Date): string => inChina(at).format('YYYY-MM-DDTHH')

/** The clock on the wall in China at an instant, HH:mm; sorts as text. */
export const clockInChina = (at: Date): string => inChina(at).format('HH:mm')

/** The instant at which a clock in China shows a time on a day. @param clock - HH:mm. */
export const instantInChina = (day: Day, clock: string): Date =>
  new Date(`${day}T${clock}:00+08:00`)

/** A day some days later, or earlier. */
export const daysAfter = (day: Day, days: number): Day =>
  dayjs.utc(`${day}T00:00:00Z`).add(days, 'day').format('YYYY-MM-DD')

/** An instant as people in China say it, e.g. 3月3日 10:05:09. @param at - ISO 8601, UTC. */
export const momentInChina = (at: string) => inChina(at).format('M月D日 HH:mm:ss')

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => dayjs.utc(`${day}T00:00:00Z`).day() || 7

/** How many days the month of a day has. */
export const daysOfMonth = (day: Day): number => dayjs.utc(`${day}T00:00:00Z`).daysInMonth()

/** The clock some minutes later on the same day, HH:mm. @param clock - HH:mm. */
export const clockAfter = (clock: string, minutes: number): string =>
  dayjs.utc(`2000-01-01T${clock}:00Z`).add(minutes, 'minute').format('HH:mm')
