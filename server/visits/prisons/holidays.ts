import type { Day } from '#shared/time/days'
import { KNOWN_HOLIDAYS } from '#shared/visits/prisons/known-holidays'
import {
  type HolidayYear,
  HolidaysUnknown,
  addWorkingDays,
} from '#shared/visits/prisons/working-days'
import { Refusal } from '../../platform/errors'
import { enteredYears } from './holidays.model'

/** Every year of which is known how its holidays lie. */
export const knownYears = async (): Promise<readonly HolidayYear[]> =>
  withEntered(await enteredYears())

/** The same where the entered years were asked for with something else. */
export const withEntered = (entered: readonly HolidayYear[]): readonly HolidayYear[] => [
  ...KNOWN_HOLIDAYS,
  ...entered,
]

/**
 * The day on which so many working days after a day are over; see `addWorkingDays`.
 *
 * @throws {Refusal} 422 nobody has entered that year; `errors` names it.
 */
export async function workingDaysAfter(day: Day, count: number): Promise<Day> {
  const years = await knownYears()
  return withKnownYears(() => addWorkingDays(day, count, years))
}

/** Counts working days. @throws {Refusal} 422 across a year that nobody has entered. */
export function withKnownYears<T>(count: () => T): T {
  try {
    return count()
  } catch (error) {
    if (!(error instanceof HolidaysUnknown)) throw error
    throw new Refusal(
      422,
      'holidays-unknown',
      [{ path: String(error.year), code: 'holidays-unknown' }],
      { cause: error },
    )
  }
}
