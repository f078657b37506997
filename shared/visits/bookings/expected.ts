import { type Day, dayInChina, instantInChina } from '../../time/days'
import type { PrisonRules } from '../prisons/prisons.contract'
import { type HolidayYear, HolidaysUnknown, addWorkingDays } from '../prisons/working-days'
import { HOLD_ENDS_MINUTES_BEFORE, HOLD_HOURS } from './limits'
import type { BookingState } from './states.contract'

const HOUR_MILLISECONDS = 3600_000

interface Promised {
  rules: Pick<PrisonRules, 'decisionWorkingDays'>
  holidays: readonly HolidayYear[]
}

/** By which day the prison has promised to answer; null: it has promised none, or nobody can count it. */
export function answerBy(from: Date, { rules, holidays }: Promised): Day | null {
  if (rules.decisionWorkingDays === null) return null
  try {
    return addWorkingDays(dayInChina(from), rules.decisionWorkingDays, holidays)
  } catch (error) {
    if (error instanceof HolidaysUnknown) return null
    throw error
  }
}

/**
 * Until when a time is held for a family that waits for an answer; never up to the visit itself, so that
 * somebody else can still come.
 *
 * @param state - what is waited for: the desk, the family, or the prison.
 * @returns null where nothing is held any more, or it is firm.
 */
export function holdUntil(
  state: BookingState,
  { now, startsAt, ...promised }: Promised & { now: Date; startsAt: Date },
): Date | null {
  const until = waitsUntil(state, now, promised)
  if (until === null) return null
  const latest = new Date(startsAt.getTime() - HOLD_ENDS_MINUTES_BEFORE * 60_000)
  return until < latest ? until : latest
}

function waitsUntil(state: BookingState, now: Date, promised: Promised): Date | null {
  switch (state) {
    case 'submitted':
      return after(now, HOLD_HOURS.check)
    case 'returned':
      return after(now, HOLD_HOURS.complete)
    case 'forwarded': {
      const by = answerBy(now, promised)
      return by === null ? after(now, HOLD_HOURS.answer) : instantInChina(by, '23:59')
    }
    default:
      return null
  }
}

const after = (now: Date, hours: number) => new Date(now.getTime() + hours * HOUR_MILLISECONDS)

/** From when on it can be said that nobody came: by the prison's rule for being late, else at the end. */
export const missedFrom = (
  { startsAt, minutes }: { startsAt: Date; minutes: number },
  lateMinutes: number | null,
): Date => new Date(startsAt.getTime() + (lateMinutes ?? minutes) * 60_000)
