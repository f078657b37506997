import type { Plan } from '#shared/checkins/plans.contract'
import type { Rhythm, Terms } from '#shared/checkins/terms.contract'
import { clockTyped } from '../clock-typed'

/** A slot as it is typed. */
export interface SlotTyped {
  /** Stays with the slot wherever it stands. */
  key: number
  opensAt: string
  closesAt: string
  surprise: boolean
  surpriseMinutes: number | null
}

/** How often identity is to be shown at a check-in. */
export type IdentityTyped = NonNullable<Terms['identity']> | 'never'

/** What a plan asks for, as it is typed: what belongs to another rhythm is kept in case one returns. */
export interface TermsTyped {
  kind: Rhythm['kind']
  weekdays: number[]
  days: number[]
  times: number | null
  per: 'week' | 'month'
  slots: SlotTyped[]
  restsOnHolidays: boolean
  identity: IdentityTyped
}

/** Whether a plan asks for something, lets the category ask, or asks for nothing at all. */
export type Asks = 'own' | 'as-category' | 'nothing'

/** Everything in the editor. */
export interface Draft {
  asks: Asks
  terms: TermsTyped
  /** Empty: as soon as possible. */
  firstDay: string
  temporary: boolean
  lastDay: string
  reason: string
}

/** Most slots of a day, as the server has it. */
export const MOST_SLOTS = 4
const USUAL_SURPRISE_MINUTES = 30
/** A number that was not filled in: the server refuses it at its field. */
const NONE = 0

const USUAL_SLOT = { opensAt: '08:00', closesAt: '20:00', surpriseMinutes: null }

/** Where somebody begins: what holds now, or something usual. */
export function termsTyped(terms: Terms | null): TermsTyped {
  const usual = { weekdays: [], days: [], times: 3, per: 'week' } as const
  const rhythm = terms?.rhythm ?? { kind: 'daily' }
  return {
    ...usual,
    weekdays: rhythm.kind === 'weekly' ? rhythm.weekdays : [],
    days: rhythm.kind === 'monthly' ? rhythm.days : [],
    ...(rhythm.kind === 'some' && { times: rhythm.times, per: rhythm.per }),
    kind: rhythm.kind,
    slots: (terms?.slots ?? [USUAL_SLOT]).map((slot, key) => ({
      ...slot,
      key,
      surprise: slot.surpriseMinutes !== null,
      surpriseMinutes: slot.surpriseMinutes ?? USUAL_SURPRISE_MINUTES,
    })),
    restsOnHolidays: terms?.restsOnHolidays ?? false,
    identity: terms?.identity ?? 'never',
  }
}

/** An editor that begins with a plan; a change is new: for good, and with a reason of its own. */
export const draftFrom = (plan: Plan | null): Draft => ({
  asks: asksOf(plan),
  terms: termsTyped(plan && plan.terms !== 'as-category' ? plan.terms : null),
  firstDay: '',
  temporary: false,
  lastDay: '',
  reason: '',
})

function asksOf(plan: Plan | null): Asks {
  if (plan?.terms === 'as-category') return 'as-category'
  return plan?.terms === null ? 'nothing' : 'own'
}

/** One more slot, empty. */
export const withSlot = (slots: readonly SlotTyped[]): SlotTyped[] => [
  ...slots,
  {
    key: Math.max(-1, ...slots.map(({ key }) => key)) + 1,
    opensAt: '',
    closesAt: '',
    surprise: false,
    surpriseMinutes: USUAL_SURPRISE_MINUTES,
  },
]

/** The slots as they follow each other in a day, which is how the server wants and names them. */
export const inOrder = (slots: readonly SlotTyped[]): SlotTyped[] =>
  slots.toSorted((one, other) => clockTyped(one.opensAt).localeCompare(clockTyped(other.opensAt)))

/** What is sent; what was typed wrongly goes as it is, for the server to refuse. */
export const termsOf = (typed: TermsTyped): Terms => ({
  rhythm: rhythmOf(typed),
  slots: inOrder(typed.slots).map(({ opensAt, closesAt, surprise, surpriseMinutes }) => ({
    opensAt: clockTyped(opensAt),
    closesAt: clockTyped(closesAt),
    surpriseMinutes: surprise ? (surpriseMinutes ?? NONE) : null,
  })),
  restsOnHolidays: typed.kind !== 'some' && typed.restsOnHolidays,
  ...(typed.identity !== 'never' && { identity: typed.identity }),
})

function rhythmOf({ kind, weekdays, days, times, per }: TermsTyped): Rhythm {
  switch (kind) {
    case 'daily':
      return { kind }
    case 'weekly':
      return { kind, weekdays: weekdays.toSorted((one, other) => one - other) }
    case 'monthly':
      return { kind, days: days.toSorted((one, other) => one - other) }
    case 'some':
      return { kind, times: times ?? NONE, per }
  }
}

/** Days and terms as the server is asked about them. */
export const questionOf = ({ asks, terms, firstDay, temporary, lastDay }: Draft) => ({
  terms: asks === 'own' ? termsOf(terms) : asks === 'nothing' ? null : asks,
  ...(firstDay !== '' && { firstDay }),
  lastDay: temporary ? lastDay : null,
})

/** Whether enough was filled in to ask what it would mean. */
export function isWhole({ asks, terms, temporary, lastDay }: Draft): boolean {
  if (temporary && lastDay === '') return false
  return asks !== 'own' || (rhythmIsWhole(terms) && terms.slots.every(slotIsWhole))
}

function rhythmIsWhole({ kind, weekdays, days, times }: TermsTyped): boolean {
  if (kind === 'weekly') return weekdays.length > 0
  if (kind === 'monthly') return days.length > 0
  return kind !== 'some' || times !== null
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/
const slotIsWhole = ({ opensAt, closesAt, surprise, surpriseMinutes }: SlotTyped) =>
  CLOCK.test(clockTyped(opensAt)) &&
  CLOCK.test(clockTyped(closesAt)) &&
  (!surprise || surpriseMinutes !== null)
