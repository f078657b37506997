import { DayText } from '../../checkins/terms.contract'
import type { Contract } from '../../endpoint'
import { weekdayOf } from '../../time/days'
import { z } from '../../z'

const SATURDAY = 6
const Year = z.int().min(2025).max(2099)

/** What is entered of a year. */
const Said = {
  year: Year,
  /** Days off that are announced; weekends that are no working days need not be named. */
  off: z.array(DayText).min(1).max(60),
  /** Saturdays and Sundays on which people work. */
  workingWeekends: z.array(DayText).max(20),
  /** The notice, by name and number. */
  source: z.string().trim().min(4).max(200),
}

/** Whether all days are of the year, and a day at work is a weekend and not a day off. */
const fits = ({ year, off, workingWeekends }: z.infer<z.ZodObject<typeof Said>>) =>
  [...off, ...workingWeekends].every(day => day.startsWith(`${year}-`)) &&
  workingWeekends.every(day => !off.includes(day) && weekdayOf(day) >= SATURDAY)

/** A year's holidays, as somebody entered them. */
export const EnteredHolidays = z
  .strictObject({
    ...Said,
    /** Counts up with each correction; 0 for what came with the program, which nobody corrects. */
    version: z.int(),
    enteredAt: z.iso.datetime().nullable(),
    enteredBy: z.string(),
    /** The office or prison of whoever entered it. */
    enteredFor: z.string(),
  })
  .meta({ id: 'VisitHolidays' })
export type EnteredHolidays = z.infer<typeof EnteredHolidays>

export const listHolidays = {
  input: z.strictObject({}),
  /** The latest year first. */
  reply: z.strictObject({
    years: z.array(EnteredHolidays),
    /** The next year of which nothing is known; it must be entered before it is needed. */
    missing: Year,
  }),
} satisfies Contract

export const setHolidays = {
  input: z
    .strictObject({ ...Said, version: z.int().min(0) })
    .refine(fits, { path: ['workingWeekends'], params: { code: 'not-of-this-year' } }),
  reply: EnteredHolidays,
} satisfies Contract
