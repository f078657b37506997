import { randomUUID } from 'node:crypto'
import { submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { routesWith } from '../../server/app'
import { somebody } from '../helpers/somebody'
import { type Caller, KEYS, type StaffName, type World, draft, startWorld } from '../helpers/world'

/**
 * Who gets what from each endpoint, as HTTP says it. The table is written by hand and is the
 * second key beside `by` in the endpoint: opening a door takes both. An endpoint without a row
 * fails, and so does a row without an endpoint.
 *
 * `own` asks about a person of the first office and what is theirs: the office and the county keep
 * it, province and prefecture read it, another office and another county do not know it.
 */
const ABOVE: StaffName[] = ['province', 'prefecture']
const KEEPERS: StaffName[] = ['county', 'office']
const STRANGERS: StaffName[] = ['otherOffice', 'otherCounty']
const OFFICERS: StaffName[] = [...ABOVE, ...KEEPERS, ...STRANGERS]
const ADMINISTRATORS: StaffName[] = ['system', 'security', 'audit']
const STAFF: StaffName[] = [...OFFICERS, 'procurator', ...ADMINISTRATORS]
const ASKERS = ['visitor', 'person', 'otherPerson', ...STAFF] as const
type Asker = (typeof ASKERS)[number]
const PERSONS: Asker[] = ['person', 'otherPerson']

interface Row {
  /** A question that would be answered, if the asker may ask it. */
  input(own: Own): unknown
  /** Those who are answered. */
  may: readonly Asker[]
  /** Those whose role may ask, but not about this: to them it is not there. */
  unknownTo?: readonly Asker[]
  /** What those who may are answered; 200 unless the question is one that nobody can be granted. */
  answered?: number
}

/** What the questions are about. */
interface Own {
  personId: string
  checkInId: string
}

const purpose = 'daily-supervision'
const readers = { may: [...OFFICERS, 'procurator'] as Asker[] }
const readersOfOwn = {
  may: [...ABOVE, ...KEEPERS, 'procurator'] as Asker[],
  unknownTo: STRANGERS,
}
const keepersOfOwn = { may: KEEPERS, unknownTo: [...ABOVE, ...STRANGERS] }
const deviceId = 'x'.repeat(43)

const TABLE: Record<string, Row> = {
  // Open to all: the answer says that this code and this password are wrong, not that they may not ask.
  'account.sign-in-person': {
    input: () => ({ code: 'wrong', deviceId }),
    may: ASKERS,
    answered: 401,
  },
  'account.bind-person': {
    input: () => ({ code: 'wrong', deviceId, activationCode: 'ABCD-EFGH', idTail: '000000' }),
    may: ASKERS,
    answered: 401,
  },
  'account.refresh-session': {
    input: () => ({ refreshToken: 'wrong' }),
    may: ASKERS,
    answered: 401,
  },
  'account.ask-for-new-phone': { input: () => ({ code: 'wrong' }), may: ASKERS, answered: 401 },
  'account.sign-in-staff': {
    input: () => ({ userName: `nobody-${randomUUID()}`, password: 'x' }),
    may: ASKERS,
    answered: 401,
  },
  'account.confirm-staff': {
    input: () => ({ challenge: 'wrong', code: '000000' }),
    may: ASKERS,
    answered: 401,
  },
  'account.who-am-i': { input: () => ({}), may: STAFF },
  'account.sign-out': { input: () => ({}), may: [...PERSONS, ...STAFF] },
  'account.list-staff': { input: () => ({}), may: ['system', 'security'] },
  'account.unlock-staff': { input: () => ({ userName: 'luxi' }), may: ['system'] },
  'account.set-staff-active': {
    input: () => ({ userName: 'baishui', active: true, reason: '复岗' }),
    may: ['security'],
  },
  'checkins.submit': { input: () => draft(), may: PERSONS },
  'checkins.today': { input: () => ({}), may: PERSONS },
  'checkins.list-own': { input: () => ({}), may: PERSONS },
  'checkins.list': { input: () => ({ purpose }), ...readers },
  'checkins.queue': { input: () => ({ purpose, list: 'attention' }), ...readers },
  'checkins.open': { input: ({ checkInId }) => ({ purpose, id: checkInId }), ...readersOfOwn },
  'checkins.review': {
    input: ({ checkInId }) => ({ id: checkInId, outcome: 'accepted', note: '' }),
    ...keepersOfOwn,
  },
  'checkins.not-yet': { input: () => ({}), ...readers },
  'checkins.set-plan': {
    input: ({ personId }) => ({ personId, window: { opensAt: '08:00', closesAt: '09:00' } }),
    ...keepersOfOwn,
  },
  'command.open-live': { input: () => ({ purpose }), ...readers },
  'messages.list': { input: () => ({}), may: PERSONS },
  'messages.read': { input: () => ({ upTo: '2026-11-24T00:00:00Z' }), may: PERSONS },
  'organisation.list': { input: () => ({}), may: STAFF },
  'oversight.looks-at-me': { input: () => ({}), may: PERSONS },
  'people.list': { input: () => ({}), ...readers },
  'people.open': { input: ({ personId }) => ({ personId, purpose }), ...readersOfOwn },
  'people.register': {
    input: () => ({ ...somebody(), officeId: '53252701', window: null }),
    ...keepersOfOwn,
  },
  'people.issue-activation': {
    input: ({ personId }) => ({ personId, identitySeen: true }),
    ...keepersOfOwn,
  },
  // Nothing is pending: those who may are told so.
  'people.confirm-binding': {
    input: ({ personId }) => ({ personId }),
    ...keepersOfOwn,
    answered: 409,
  },
  'people.end-binding': {
    input: ({ personId }) => ({ personId, reason: '换机' }),
    ...keepersOfOwn,
  },
  'places.list-boundaries': { input: () => ({}), ...readers },
  'places.add-boundary': {
    input: () => ({ organisationId: '53252701', errorMetres: 50, source: '测绘', outline: SQUARE }),
    may: ['county'],
    unknownTo: OFFICERS.filter(name => name !== 'county'),
  },
}

const SQUARE = [
  [
    [
      [103.7, 24.5],
      [103.8, 24.5],
      [103.8, 24.6],
      [103.7, 24.5],
    ],
  ],
]

const endpoints = routesWith(KEYS).map(({ endpoint }) => endpoint)

it('every endpoint has a row in the table of permissions, and every row an endpoint', () => {
  expect(Object.keys(TABLE).sort()).toEqual(endpoints.map(({ id }) => id).sort())
})

describe('permission', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
    await world.recordPlans()
  })
  afterAll(() => world.end())

  const signedIn = async (asker: Asker): Promise<Caller> => {
    if (asker === 'visitor') return world.visitor
    if (asker === 'person') return world.person(1)
    return asker === 'otherPerson' ? world.person(4) : world.staff(asker)
  }

  /** A fresh check-in of a person whose phone nobody else uses here. */
  async function own(): Promise<Own> {
    const { body } = await (await world.person(2)).ask(submitCheckIn, draft())
    return { personId: 'demo-person-3', checkInId: body.id }
  }

  function statusFor({ may, unknownTo = [], answered = 200 }: Row, asker: Asker): number {
    if (may.includes(asker)) return answered
    if (unknownTo.includes(asker)) return 404
    return asker === 'visitor' ? 401 : 403
  }

  describe.each(endpoints.filter(({ id }) => id in TABLE))('$id', endpoint => {
    const row = TABLE[endpoint.id]!
    it.each(ASKERS.map(asker => [asker, statusFor(row, asker)] as const))(
      '%s: %i',
      async (asker, status) => {
        const caller = await signedIn(asker)
        const answer = await caller.ask(endpoint, row.input(await own()))
        expect([answer.status, answer.body.code ?? '']).toEqual([status, expect.anything()])
        if (status === 403) expect(answer.body.code).toBe('wrong-role')
      },
    )
  })

  it('no question of all these read a whole collection', async () => {
    const plans = (await world.rows('system.profile')).filter(
      ({ ns }) => !String(ns).endsWith('system.profile'),
    )
    expect(plans.length).toBeGreaterThan(1000)
    const whole = plans.filter(({ planSummary }) => String(planSummary).includes('COLLSCAN'))
    expect(whole.map(({ ns, command }) => [ns, JSON.stringify(command)])).toEqual([])
  })
})
