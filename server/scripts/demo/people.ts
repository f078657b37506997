import type { Category } from '#shared/checkins/categories.contract'
import type { Slot, Terms } from '#shared/checkins/terms.contract'
import { checkDigitOf } from '#shared/people/id-number.rules'
import type { Organisation } from '../../organisation/organisation.model'
import type { Person, Secrets } from '../../people/people.model'
import { dice } from './random'
import { NEIGHBOUR_OFFICES, OFFICES } from './tree'

/** Somebody who does not exist. */
export type Invented = Person & Secrets & { terms: Terms | null }

const PEOPLE_PER_OFFICE = 25
const SEED = 20_261_124

const SURNAMES = [...'张李王杨赵陈周马普刘罗何高朱资昂钱孙段毕']
const GIVEN = [
  ...['建华', '文斌', '春燕', '国强', '丽华', '志明', '秀英', '小龙', '正荣', '云仙'],
  ...['家福', '红梅', '永生', '绍兵', '琼芬', '立新', '光明', '凤仙', '加祥', '海燕'],
]

const slot = (opensAt: string, closesAt: string, surpriseMinutes: number | null = null): Slot => ({
  opensAt,
  closesAt,
  surpriseMinutes,
})

const daily = (...slots: Slot[]): Terms => ({
  rhythm: { kind: 'daily' },
  slots,
  restsOnHolidays: false,
})

/** Plans of their own; who has none follows the category. */
const OWN_TERMS: readonly Terms[] = [
  daily(slot('07:00', '10:00')),
  daily(slot('08:00', '12:00')),
  daily(slot('08:00', '20:00')),
  daily(slot('17:00', '21:00')),
  daily(slot('07:00', '09:30'), slot('18:00', '20:30')),
  daily(slot('08:00', '20:00', 120)),
  { ...daily(slot('08:00', '18:00')), rhythm: { kind: 'weekly', weekdays: [1, 3, 5] } },
]

/** What the invented county asks of each category. */
export const CATEGORY_TERMS: Readonly<Record<Category, Terms>> = {
  strict: daily(slot('07:00', '10:00'), slot('18:00', '21:00')),
  ordinary: daily(slot('08:00', '20:00')),
  lenient: {
    rhythm: { kind: 'some', times: 3, per: 'week' },
    slots: [slot('07:00', '21:00')],
    restsOnHolidays: false,
  },
}

/** Those whom the tests and the README know by name; their window is open all day. */
const KNOWN = [
  ['张安平', OFFICES[0]!],
  ['李长顺', OFFICES[0]!],
  ['王春燕', OFFICES[0]!],
  ['陈国兴', OFFICES[1]!],
  ['杨丽华', OFFICES[1]!],
  ['赵文斌', OFFICES[1]!],
  ['周远山', NEIGHBOUR_OFFICES[0]!],
] as const

const ALL_DAY = daily(slot('00:00', '23:59'))

/** Whose plan asks him to show who he is with every check-in. */
export const IDENTITY_NUMBER = 7

const termsOf = (number: number): Terms =>
  number === IDENTITY_NUMBER ? { ...ALL_DAY, identity: 'always' } : ALL_DAY

/** The first person of the demo who has no phone yet: `demo-openid-8` is for trying to bind one. */
export const UNBOUND_NUMBER = 8

function invent(number: number, name: string, office: Organisation, terms: Terms | null): Invented {
  return {
    id: `demo-person-${number}`,
    name,
    officeId: office.id,
    homeCountyId: office.within.at(-2)!,
    within: office.within,
    category: null,
    binding: 'active',
    newPhoneAskedAt: null,
    registeredAt: new Date('2026-10-01T01:00:00Z'),
    juvenile: false,
    terms,
    ...secretsOf(number),
  }
}

/** Area code 99 is no province's, and no mobile number has 000 after its first three places. */
function secretsOf(number: number): Secrets {
  const birthday = `19${70 + (number % 30)}0${1 + (number % 9)}1${number % 10}`
  const digits = `990101${birthday}${String(number).padStart(3, '0')}`
  return {
    idNumber: digits + checkDigitOf(digits),
    phone: `139000${String(number).padStart(5, '0')}`,
  }
}

export const PEOPLE: readonly Invented[] = [
  ...KNOWN.map(([name, office], index) => invent(index + 1, name, office, termsOf(index + 1))),
  { ...invent(UNBOUND_NUMBER, '杨小云', OFFICES[0]!, ALL_DAY), binding: 'none' },
]

/** The rest of the county: about two hundred, spread over eight offices. */
export function crowd(): Invented[] {
  const fate = dice(SEED)
  const sizes = [...OFFICES.map(() => PEOPLE_PER_OFFICE), ...NEIGHBOUR_OFFICES.map(() => 4)]
  const homes = [...OFFICES, ...NEIGHBOUR_OFFICES].flatMap((office, index) =>
    Array.from({ length: sizes[index]! }, () => office),
  )
  return homes.map((office, index) => {
    const name = fate.pick(SURNAMES) + fate.pick(GIVEN)
    const terms = index % 2 === 0 ? fate.pick(OWN_TERMS) : null
    const person = invent(PEOPLE.length + index + 1, name, office, terms)
    return { ...person, category: categoryOf(index), ...bindingOf(index) }
  })
}

const categoryOf = (index: number): Category => {
  if (index % 9 === 4) return 'strict'
  return index % 3 === 1 ? 'lenient' : 'ordinary'
}

/** A few are not bound yet, wait to be confirmed, or ask for another phone. */
function bindingOf(index: number): Pick<Invented, 'binding' | 'newPhoneAskedAt'> {
  const newPhoneAskedAt = null
  if (index % 41 === 7) return { binding: 'none', newPhoneAskedAt }
  if (index % 53 === 11) return { binding: 'pending', newPhoneAskedAt }
  if (index % 67 === 13)
    return { binding: 'active', newPhoneAskedAt: new Date('2026-11-20T02:00:00Z') }
  return { binding: 'active', newPhoneAskedAt }
}

/** The WeChat account that the stand-in plays for a person. @param personId - `demo-person-7`. */
export const openidOf = (personId: string): string => personId.replace('person', 'openid')

/** How a browser that plays a phone names its installation; see `miniprogram/device`. */
export const deviceIdOf = (openid: string): string => `demo-device-${openid}`.padEnd(43, '-')
