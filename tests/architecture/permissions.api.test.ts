import { tokenKeys } from '../../server/platform/tokens'
import { routesWith } from '../../server/app'
import { type Caller, type StaffName, type World, draft, startWorld } from '../helpers/world'

/**
 * Who gets what from each endpoint, as HTTP says it. The table is written by hand and is the
 * second key beside `by` in the endpoint: opening a door takes both. An endpoint without a row
 * fails, and so does a row without an endpoint.
 */
const OFFICIALS: StaffName[] = ['county', 'office', 'otherOffice', 'otherCounty']
const ADMINISTRATORS: StaffName[] = ['system', 'security', 'audit']
const STAFF: StaffName[] = [...OFFICIALS, 'procurator', ...ADMINISTRATORS]
const ASKERS = ['visitor', 'person', ...STAFF] as const
type Asker = (typeof ASKERS)[number]

interface Row {
  /** A question that would be answered, if the asker may ask it. */
  input(): unknown
  /** Those who are answered. */
  may: readonly Asker[]
  /** What they are answered; 200 unless the question is one that nobody can be granted here. */
  answered?: number
}

const purpose = 'daily-supervision'

const TABLE: Record<string, Row> = {
  // Open to all: the answer says that this code and this password are wrong, not that they may not ask.
  'account.sign-in-person': { input: () => ({ code: 'wrong' }), may: ASKERS, answered: 401 },
  'account.sign-in-staff': {
    input: () => ({ userName: 'nobody', password: 'x' }),
    may: ASKERS,
    answered: 401,
  },
  'account.who-am-i': { input: () => ({}), may: STAFF },
  'account.sign-out': { input: () => ({}), may: ['person', ...STAFF] },
  'checkins.submit': { input: () => draft(), may: ['person'] },
  'checkins.list': { input: () => ({ purpose }), may: [...OFFICIALS, 'procurator'] },
  'command.open-live': { input: () => ({ purpose }), may: [...OFFICIALS, 'procurator'] },
  'places.list-boundaries': { input: () => ({}), may: [...OFFICIALS, 'procurator'] },
}

const endpoints = routesWith(tokenKeys({ any: '' })).map(({ endpoint }) => endpoint)

it('every endpoint has a row in the table of permissions, and every row an endpoint', () => {
  expect(Object.keys(TABLE).sort()).toEqual(endpoints.map(({ id }) => id).sort())
})

describe('permission', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.end())

  const signedIn = async (asker: Asker): Promise<Caller> =>
    asker === 'visitor' ? world.visitor : asker === 'person' ? world.person(1) : world.staff(asker)

  describe.each(endpoints.filter(({ id }) => id in TABLE))('$id', endpoint => {
    const { input, may, answered = 200 } = TABLE[endpoint.id]!
    it.each(
      ASKERS.map(asker => {
        const refused = asker === 'visitor' ? 401 : 403
        return [asker, may.includes(asker) ? answered : refused] as const
      }),
    )('%s: %i', async (asker, status) => {
      const caller = await signedIn(asker)
      const answer = await caller.ask(endpoint, input())
      expect(answer.status).toBe(status)
      if (status === 403) expect(answer.body.code).toBe('wrong-role')
    })
  })
})
