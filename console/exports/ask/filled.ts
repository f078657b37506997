import type { Purpose } from '#shared/oversight/oversight.contract'
import { dayInChina, daysAfter } from '#shared/time/days'
import { words } from '../exports.words'

/** What has been filled in so far. */
export interface Filled {
  whose: 'person' | 'office'
  personId: string
  officeId: string
  /** YYYY-MM-DD; empty while it is being typed. */
  firstDay: string
  lastDay: string
  withCoordinates: boolean
  purpose: Purpose | null
  reason: string
}

/** Nothing yet, of the last seven days. */
export const blankAt = (now: Date, purpose: Purpose | null): Filled => ({
  whose: 'person',
  personId: '',
  officeId: '',
  firstDay: daysAfter(dayInChina(now), -6),
  lastDay: dayInChina(now),
  withCoordinates: false,
  purpose,
  reason: '',
})

/** Whose check-ins of which days; null while something of it is missing. */
export function wantedOf({ whose, personId, officeId, firstDay, lastDay }: Filled) {
  if (firstDay === '' || lastDay === '' || firstDay > lastDay) return null
  if (whose === 'person') return personId === '' ? null : { personId, firstDay, lastDay }
  return officeId === '' ? null : { officeId, firstDay, lastDay }
}

/** What is missing or wrong, by field. @param shortestReason - characters. */
export function faultsOf(filled: Filled, shortestReason: number): Partial<Record<string, string>> {
  const { whose, personId, officeId, firstDay, lastDay, purpose, reason } = filled
  const { faults } = words
  const tooShort = [...reason.trim()].length < shortestReason
  const found: [string, string, boolean][] = [
    ['personId', faults.personId, whose === 'person' && personId === ''],
    ['officeId', faults.officeId, whose === 'office' && officeId === ''],
    ['firstDay', faults.firstDay, firstDay === ''],
    ['lastDay', faults.lastDay, lastDay === '' || firstDay > lastDay],
    ['purpose', faults.purpose, purpose === null],
    ['reason', shortestReason > 2 ? faults.reasonLong : faults.reason, tooShort],
  ]
  return Object.fromEntries(found.flatMap(([field, says, is]) => (is ? [[field, says]] : [])))
}
