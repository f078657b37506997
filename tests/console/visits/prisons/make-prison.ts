import type { PrisonFace, PrisonRules } from '#shared/visits/prisons/prisons.contract'

/** Nothing is entered. */
export const NO_RULES: PrisonRules = {
  ...{ leadWorkingDays: null, horizonDays: null, perMonth: null, maxPersons: null },
  ...{ minutes: null, eligibleKin: null, decisionWorkingDays: null, lateMinutes: null },
  ...{ noShowCountsAsVisit: null, suspensionMonths: null, windows: null, isFree: null },
}

export const makePrison = (changes: Partial<PrisonFace> = {}): PrisonFace => ({
  ...{ id: 'p1', name: '滇东监狱（虚构）', phone: '0874-0000000', address: '曲靖' },
  ...{ hasAccounts: true, externalLink: null, place: 'bureau', rules: NO_RULES },
  ...{ source: '须知', enteredAt: '2026-11-01T01:00:00.000Z' },
  ...changes,
})
