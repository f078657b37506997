import type { Plan } from '#shared/checkins/plans.contract'
import type { Terms } from '#shared/checkins/terms.contract'
import type { PersonRow } from '#shared/people/people.contract'

/** Every morning, on holidays too, unless a test says otherwise. */
export const MORNINGS: Terms = {
  rhythm: { kind: 'daily' },
  slots: [{ opensAt: '08:00', closesAt: '12:00', surpriseMinutes: null }],
  restsOnHolidays: false,
}

/** The category's plan, for good, unless a test says otherwise. */
export const makePlan = (changes: Partial<Plan> = {}): Plan => ({
  id: 'plan-1',
  kind: 'category',
  terms: MORNINGS,
  firstDay: '2026-11-01',
  lastDay: null,
  reason: '按分级管理办法',
  ...changes,
})

/** Somebody with a bound phone, unless a test says otherwise. */
export const makePerson = (id: string, changes: Partial<PersonRow> = {}): PersonRow => ({
  id,
  name: `本人${id}`,
  officeId: '53252701',
  officeName: '中枢司法所',
  idNumberMasked: '990101********0016',
  phoneMasked: '139****0001',
  category: 'ordinary',
  plan: makePlan(),
  binding: 'active',
  newPhoneAskedAt: null,
  lastCheckInAt: '2026-11-24T01:00:00.000Z',
  ...changes,
})

export const EVERYTHING = { register: true, bind: true, plan: true }
export const NOTHING = { register: false, bind: false, plan: false }

/** What the server says of the plan of somebody. */
export const planOf = (changes: Record<string, unknown> = {}) => ({
  category: 'ordinary',
  plan: makePlan(),
  later: [],
  exemptions: [],
  days: [],
  abilities: { plan: true },
  ...changes,
})

/** Answers of a server that looks after these persons. */
export const listOf = (people: PersonRow[], abilities = EVERYTHING) => ({
  people,
  next: null,
  total: people.length,
  abilities,
})

const office = (id: string, name: string) => ({ id, name, level: 'office', parentId: '532527' })

export const OFFICES = {
  organisations: [
    { id: '532527', name: '泸西县', level: 'county', parentId: '5325' },
    office('53252701', '中枢司法所'),
    office('53252702', '金马司法所'),
  ],
}
