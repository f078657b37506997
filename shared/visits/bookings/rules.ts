import { type Day, dayInChina, daysAfter } from '../../time/days'
import type { PrisonRules } from '../prisons/prisons.contract'
import { type HolidayYear, HolidaysUnknown, addWorkingDays } from '../prisons/working-days'
import type { Kin } from '../relatives/kin'
import type { FoundObstacle } from './bookings.contract'
import type { Obstacle, VisitType } from './states.contract'

/** Somebody who comes along, as far as the rules ask. */
export interface ComesAlong {
  id: string
  verified: boolean
  /** Null: it never ends, or was not seen. */
  documentExpiresDay: Day | null
}

/** Everything that the rules ask about; nothing is fetched here. */
export interface Asked {
  now: Date
  type: VisitType
  relative: { verified: boolean; documentExpiresDay: Day | null }
  kinship: { prisonId: string; kin: Kin; accepted: boolean; expiresDay: Day | null }
  companions: readonly ComesAlong[]
  /** Null: none is chosen yet. */
  slot: { prisonId: string; startsAt: Date; blocked: boolean } | null
  rules: PrisonRules
  /** Where the prison's rules are written; null before any was entered. */
  source: string | null
  holidays: readonly HolidayYear[]
  /** Visits of the slot's month, or of this one, that count already. */
  usedInMonth: number
  /** The prisoner's own number; null: as the rules say. */
  ownPerMonth: number | null
  /** The last day of a suspension that runs; null: none. */
  suspendedUntil: Day | null
  /** Whether the prison says that there can be a visit on that day. */
  prisonCan: boolean
}

/**
 * Finds everything that stands in the way of a request, at once, so that nobody has to try again and
 * again. What the prison has not entered is no rule.
 *
 * @source 《中华人民共和国监狱法》第六十九条：会见的次数、时间由监狱确定。
 */
export function obstaclesOf(asked: Asked): FoundObstacle[] {
  if (asked.type === 'in-person') return [found('in-person')]
  return [
    ...ofFamily(asked),
    ...ofPersons(asked),
    ...ofTime(asked),
    ...ofMonth(asked),
    ...(asked.prisonCan ? [] : [found('prison-cannot-now')]),
  ]
}

const found = (code: Obstacle, told: Partial<Omit<FoundObstacle, 'code'>> = {}): FoundObstacle => ({
  code,
  source: null,
  value: null,
  companionId: null,
  ...told,
})

/** The day of the visit, or today while none is chosen. */
const dayOf = ({ slot, now }: Pick<Asked, 'slot' | 'now'>): Day => dayInChina(slot?.startsAt ?? now)

function ofFamily(asked: Asked): FoundObstacle[] {
  const { kinship, relative, companions, suspendedUntil } = asked
  const day = dayOf(asked)
  const isOver = (last: Day | null) => last !== null && last < day
  return [
    ...(kinship.accepted ? [] : [found('kinship-not-accepted')]),
    ...(kinship.accepted && isOver(kinship.expiresDay) ? [found('kinship-expired')] : []),
    ...(relative.verified ? [] : [found('identity-not-verified')]),
    ...(isOver(relative.documentExpiresDay) ? [found('document-expired')] : []),
    ...companions.flatMap(({ id: companionId, verified, documentExpiresDay }) => [
      ...(verified ? [] : [found('companion-not-verified', { companionId })]),
      ...(isOver(documentExpiresDay) ? [found('document-expired', { companionId })] : []),
    ]),
    ...(suspendedUntil !== null && day <= suspendedUntil
      ? [found('suspended', { value: suspendedUntil })]
      : []),
  ]
}

function ofPersons({ rules, source, kinship, companions }: Asked): FoundObstacle[] {
  const { eligibleKin, maxPersons } = rules
  const isEligible = eligibleKin?.includes(kinship.kin) ?? true
  const tooMany = maxPersons !== null && companions.length + 1 > maxPersons
  return [
    ...(isEligible ? [] : [found('kin-not-eligible', { source })]),
    ...(tooMany ? [found('too-many-persons', { source, value: String(maxPersons) })] : []),
  ]
}

function ofTime({ slot, now, kinship, rules, source, holidays }: Asked): FoundObstacle[] {
  if (!slot) return []
  if (slot.prisonId !== kinship.prisonId) return [found('slot-of-another-prison')]
  if (slot.startsAt <= now) return [found('slot-over')]
  const day = dayInChina(slot.startsAt)
  const latest = latestDay(rules, now)
  return [
    ...(slot.blocked ? [found('slot-blocked')] : []),
    ...tooSoon(day, { rules, now, source, holidays }),
    ...(latest !== null && day > latest ? [found('too-far-ahead', { source, value: latest })] : []),
  ]
}

function tooSoon(
  day: Day,
  { rules, now, source, holidays }: Pick<Asked, 'rules' | 'now' | 'source' | 'holidays'>,
): FoundObstacle[] {
  try {
    const earliest = earliestDay(rules, now, holidays)
    return earliest !== null && day < earliest
      ? [found('too-soon', { source, value: earliest })]
      : []
  } catch (error) {
    if (!(error instanceof HolidaysUnknown)) throw error
    return [found('holidays-unknown', { value: String(error.year) })]
  }
}

function ofMonth(asked: Asked): FoundObstacle[] {
  const most = perMonth(asked)
  if (most === null || asked.usedInMonth < most) return []
  return [found('month-used-up', { source: asked.source, value: String(most) })]
}

/** Visits of this prisoner in a month; null: nobody has said. */
export const perMonth = ({
  ownPerMonth,
  rules,
}: Pick<Asked, 'ownPerMonth' | 'rules'>): number | null => ownPerMonth ?? rules.perMonth

/**
 * The first day that can be asked for today; null: the prison has no such rule.
 *
 * @throws {HolidaysUnknown} it lies beyond the last year that is known.
 */
export const earliestDay = (
  { leadWorkingDays }: Pick<PrisonRules, 'leadWorkingDays'>,
  now: Date,
  holidays: readonly HolidayYear[],
): Day | null =>
  leadWorkingDays === null ? null : addWorkingDays(dayInChina(now), leadWorkingDays, holidays)

/** The last day that can be asked for today; null: the prison has no such rule. */
export const latestDay = (
  { horizonDays }: Pick<PrisonRules, 'horizonDays'>,
  now: Date,
): Day | null => (horizonDays === null ? null : daysAfter(dayInChina(now), horizonDays))

/** The calendar month in China of an instant, YYYY-MM. */
export const monthOf = (at: Date): string => dayInChina(at).slice(0, 7)
