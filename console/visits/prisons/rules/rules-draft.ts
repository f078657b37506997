import type { z } from '#shared/z'
import type { PrisonFace, PrisonRules, setPrison } from '#shared/visits/prisons/prisons.contract'
import { words } from './rules.words'

/** Rules that are a whole number: what may be filled in. */
export const NUMBERS = {
  leadWorkingDays: [0, 30],
  horizonDays: [1, 180],
  decisionWorkingDays: [1, 30],
  perMonth: [1, 31],
  maxPersons: [1, 10],
  minutes: [5, 240],
  lateMinutes: [0, 120],
} as const
export type NumberRule = keyof typeof NUMBERS

/** A time of a weekday, as it is filled in. */
export interface WindowDraft {
  weekday: number
  from: string
  to: string
}

/** Empty is "not entered". */
export type YesNo = '' | 'yes' | 'no'

/** What is filled in of a prison. */
export interface RulesDraft {
  phone: string
  address: string
  externalLink: string
  place: PrisonFace['place']
  hasAccounts: boolean
  numbers: Record<NumberRule, string>
  eligibleKin: NonNullable<PrisonRules['eligibleKin']>
  noShow: YesNo
  free: YesNo
  suspension: { least: string; most: string }
  windows: WindowDraft[]
  source: string
}

const text = (value: number | null) => (value === null ? '' : String(value))
const yesNo = (value: boolean | null): YesNo => (value === null ? '' : value ? 'yes' : 'no')
const told = (value: YesNo): boolean | null => (value === '' ? null : value === 'yes')

/** The source of what holds is not that of what is changed: it is written anew. */
export function rulesDraft({ rules, ...prison }: PrisonFace): RulesDraft {
  const numbers = Object.fromEntries(
    (Object.keys(NUMBERS) as NumberRule[]).map(name => [name, text(rules[name])]),
  ) as Record<NumberRule, string>
  return {
    phone: prison.phone,
    address: prison.address,
    externalLink: prison.externalLink ?? '',
    place: prison.place,
    hasAccounts: prison.hasAccounts,
    numbers,
    eligibleKin: rules.eligibleKin ?? [],
    noShow: yesNo(rules.noShowCountsAsVisit),
    free: yesNo(rules.isFree),
    suspension: {
      least: text(rules.suspensionMonths?.least ?? null),
      most: text(rules.suspensionMonths?.most ?? null),
    },
    windows: rules.windows?.map(window => ({ ...window })) ?? [],
    source: '',
  }
}

const isWhole = (value: string, [least, most]: readonly [number, number]) =>
  /^\d{1,3}$/.test(value) && Number(value) >= least && Number(value) <= most

const SUSPENSION = [1, 3] as const

/** What is wrong with what was filled in, by field. */
export function rulesFaults(draft: RulesDraft): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const name of Object.keys(NUMBERS) as NumberRule[]) {
    const value = draft.numbers[name].trim()
    const [least, most] = NUMBERS[name]
    if (value !== '' && !isWhole(value, [least, most])) {
      faults[name] = words.faults.number(least, most)
    }
  }
  const { least, most } = draft.suspension
  const isRange =
    isWhole(least, SUSPENSION) && isWhole(most, SUSPENSION) && Number(least) <= Number(most)
  if ((least !== '' || most !== '') && !isRange) faults.suspensionMonths = words.faults.range
  if (draft.windows.some(({ from, to }) => from === '' || to === '' || from >= to)) {
    faults.windows = words.faults.window
  }
  if (draft.source.trim().length < 2) faults.source = words.faults.source
  const link = draft.externalLink.trim()
  if (link !== '' && !/^https:\/\/[^\s/]+/.test(link)) faults.externalLink = words.faults.link
  return faults
}

type Asked = z.input<(typeof setPrison)['input']>

/** What the server is asked, when nothing is wrong. */
export function askedOf(draft: RulesDraft, id: string, version: number): Asked {
  const number = (name: NumberRule) => {
    const value = draft.numbers[name].trim()
    return value === '' ? null : Number(value)
  }
  const { least, most } = draft.suspension
  return {
    id,
    version,
    phone: draft.phone,
    address: draft.address,
    hasAccounts: draft.hasAccounts,
    externalLink: draft.externalLink.trim() || null,
    place: draft.place,
    source: draft.source,
    rules: {
      leadWorkingDays: number('leadWorkingDays'),
      horizonDays: number('horizonDays'),
      perMonth: number('perMonth'),
      maxPersons: number('maxPersons'),
      minutes: number('minutes'),
      eligibleKin: draft.eligibleKin.length === 0 ? null : draft.eligibleKin,
      decisionWorkingDays: number('decisionWorkingDays'),
      lateMinutes: number('lateMinutes'),
      noShowCountsAsVisit: told(draft.noShow),
      suspensionMonths: least === '' ? null : { least: Number(least), most: Number(most) },
      windows: draft.windows.length === 0 ? null : draft.windows,
      isFree: told(draft.free),
    },
  }
}
