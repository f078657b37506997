import type { PrisonRules } from '#shared/visits/prisons/prisons.contract'
import { KIN } from '#shared/visits/relatives/kin'
import { WEEKDAYS } from '../prisons.words'
import { words } from './rules.words'

const { values } = words

/** A rule in words; null where the prison has not entered it. */
const SAID: { [Name in keyof PrisonRules]: (value: NonNullable<PrisonRules[Name]>) => string } = {
  leadWorkingDays: values.workingDays,
  horizonDays: values.days,
  decisionWorkingDays: values.workingDays,
  perMonth: values.times,
  maxPersons: values.persons,
  minutes: values.minutes,
  eligibleKin: kins => kins.map(kin => KIN[kin]).join('、'),
  windows: windows =>
    windows.map(({ weekday, from, to }) => `${WEEKDAYS[weekday]} ${from}–${to}`).join('；'),
  lateMinutes: minutes => (minutes === 0 ? values.atOnce : values.minutes(minutes)),
  noShowCountsAsVisit: counts => words.counts[counts ? 'yes' : 'no'],
  suspensionMonths: ({ least, most }) => values.months(least, most),
  isFree: free => words.frees[free ? 'yes' : 'no'],
}

/** Every rule by its name, in the order in which they are read; null is "not entered". */
export const ruleLines = (rules: PrisonRules): [name: string, said: string | null][] =>
  (Object.keys(SAID) as (keyof PrisonRules)[]).map(name => [words.rules[name], said(name, rules)])

function said<Name extends keyof PrisonRules>(name: Name, rules: PrisonRules): string | null {
  const value = rules[name]
  return value === null ? null : SAID[name](value as NonNullable<PrisonRules[Name]>)
}
