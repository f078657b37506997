import type { PlannedDay } from '#shared/checkins/plans.contract'

const MORNING = { opensAt: '08:00', closesAt: '12:00', surpriseMinutes: null }

/** A day with a check-in in the morning, unless a test says otherwise. */
export const makeDay = (day: string, changes: Partial<PlannedDay> = {}): PlannedDay => ({
  day,
  slots: [MORNING],
  times: null,
  exemptReason: null,
  holiday: null,
  ...changes,
})
