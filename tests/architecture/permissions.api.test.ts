import { randomUUID } from 'node:crypto'
import { submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { reportFault } from '#shared/checkins/faults.endpoints'
import { addExemption } from '#shared/checkins/plans.endpoints'
import { submitReport } from '#shared/reports/reports.endpoints'
import { addOwnPlace } from '#shared/places/own-places.endpoints'
import { routesWith } from '../../server/app'
import { somebody } from '../helpers/somebody'
import { asked, kept, moved } from '../server/faces/asked'
import { placeContent } from '../server/places/place-content'
import { mp3, partsOf } from '../server/reports/pieces'
import { eventDraft, schedule, scheduled } from '../server/reports/reporting'
import { delivery } from '../server/positioning/delivery'
import { makeToday } from '../../server/checkins/tasks.chores'
import {
  type Caller,
  KEYS,
  MORNING,
  type StaffName,
  type World,
  draft,
  startWorld,
} from '../helpers/world'

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
const ASKERS = ['visitor', 'person', 'otherPerson', 'device', ...STAFF] as const
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
  place(): Promise<string>
  taskId: string
  /** Makes one for this question. */
  fault(): Promise<string>
  /** One that waits for an officer. */
  faceRequest(): Promise<string>
  facePicture(): Promise<string>
  exemption(): Promise<string>
  report(): Promise<string>
  schedule(): Promise<string>
}

const purpose = 'daily-supervision'
const readers = { may: [...OFFICERS, 'procurator'] as Asker[] }
const readersOfOwn = {
  may: [...ABOVE, ...KEEPERS, 'procurator'] as Asker[],
  unknownTo: STRANGERS,
}
const exportersOfOwn = {
  may: [...KEEPERS, 'procurator'] as Asker[],
  unknownTo: [...ABOVE, ...STRANGERS],
}
const exportOf = { officeId: '53252701', firstDay: '2026-11-24', lastDay: '2026-11-24' }
const keepersOfOwn = { may: KEEPERS, unknownTo: [...ABOVE, ...STRANGERS] }
const deviceId = 'x'.repeat(43)
const faultReport = () => ({
  attemptId: randomUUID(),
  kind: 'no-signal',
  words: '',
  takenAt: MORNING,
})
/** An id of nothing. */
const NONE = '0'.repeat(24)
const tomorrow = { firstDay: '2026-11-25', lastDay: '2026-11-25' }
const planFor = (personId: string) => ({
  for: { kind: 'person', personId },
  terms: null,
  lastDay: null,
})

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
    input: ({ checkInId }) => ({ id: checkInId, outcome: 'accepted', note: '', marks: [] }),
    ...keepersOfOwn,
  },
  // The check-in is a third person's: to these two it is not there.
  'checkins.answer-finding': {
    input: ({ checkInId }) => ({ checkInId, code: 'late', words: '在医院' }),
    may: [],
    unknownTo: PERSONS,
  },
  'checkins.count-findings': {
    input: () => ({ fromMonth: '2026-10', toMonth: '2026-11' }),
    ...readers,
  },
  'faces.own': { input: () => ({}), may: PERSONS },
  'faces.consent': { input: () => ({ version: 1, agrees: false }), may: PERSONS },
  'faces.withdraw': { input: () => ({}), may: PERSONS },
  // There is no such request and no such attempt: those whose role may ask are told so.
  'faces.send-anyway': { input: () => ({ id: NONE }), may: [], unknownTo: PERSONS },
  'faces.other-way': {
    input: () => ({ id: NONE, way: 'office-visit' }),
    may: [],
    unknownTo: PERSONS,
  },
  'faces.enter-call-back-code': {
    input: () => ({ id: NONE, code: '123456' }),
    may: [],
    unknownTo: PERSONS,
  },
  'faces.start': {
    input: () => ({ requestId: NONE, attemptId: randomUUID(), engine: 'local', device: '' }),
    may: [],
    unknownTo: PERSONS,
  },
  'faces.frame': {
    input: () => ({ id: NONE, number: 0, nonce: 'x', jpeg: 'AAAA', digest: 'a'.repeat(64) }),
    may: [],
    unknownTo: PERSONS,
  },
  'faces.finish': { input: () => ({ id: NONE }), may: [], unknownTo: PERSONS },
  'faces.fail': { input: () => ({ id: NONE, why: 'cancelled' }), may: [], unknownTo: PERSONS },
  'faces.file': { input: ({ personId }) => ({ personId, purpose }), ...readersOfOwn },
  // Nothing compares faces here: those who may are told so.
  'faces.check-picture': {
    input: () => ({ jpeg: 'AAAA' }),
    may: [...OFFICERS, ...PERSONS],
    answered: 503,
  },
  'faces.enrol': {
    input: ({ personId }) => ({ personId, jpegs: ['AAAA'] }),
    ...keepersOfOwn,
    answered: 503,
  },
  'faces.propose': { input: () => ({ jpegs: ['AAAA'] }), may: PERSONS, answered: 503 },
  // Nobody handed a picture in.
  'faces.decide-enrolment': {
    input: ({ personId }) => ({ personId, version: 1, accept: true }),
    ...keepersOfOwn,
    answered: 409,
  },
  'faces.ask-new-picture': {
    input: ({ personId }) => ({ personId, reason: '照片太旧' }),
    ...keepersOfOwn,
  },
  'faces.list': { input: () => ({ list: 'waiting' }), ...readers },
  'faces.open': {
    input: async ({ faceRequest }) => ({ id: await faceRequest(), purpose }),
    ...readersOfOwn,
  },
  'faces.picture': {
    input: async ({ facePicture }) => ({ id: await facePicture(), purpose }),
    ...readersOfOwn,
  },
  'faces.lock': {
    input: async ({ faceRequest }) => ({ id: await faceRequest(), held: true }),
    ...keepersOfOwn,
  },
  // Nobody has taken it in hand.
  'faces.decide': {
    input: async ({ faceRequest }) => ({
      ...{ id: await faceRequest(), verdict: 'match', action: 'none', note: '是本人' },
    }),
    ...keepersOfOwn,
    answered: 409,
  },
  'faces.ask': {
    input: ({ personId }) => ({ personId, environment: false, minutes: 30, reason: '抽查' }),
    ...keepersOfOwn,
  },
  'faces.start-call-back': {
    input: async ({ faceRequest }) => ({ id: await faceRequest() }),
    ...keepersOfOwn,
  },
  'faces.settle-visit': {
    input: async ({ faceRequest }) => ({ id: await faceRequest(), note: '来过了' }),
    ...keepersOfOwn,
  },
  'faults.report': {
    input: () => faultReport(),
    may: PERSONS,
  },
  'faults.list': { input: () => ({ list: 'waiting' }), ...readers },
  'faults.enter': {
    input: () => ({ personId: 'demo-person-1', kind: 'other', words: '来电' }),
    ...keepersOfOwn,
  },
  'faults.answer': {
    input: async ({ fault }) => ({ id: await fault(), outcome: 'noted', note: '知道了' }),
    ...keepersOfOwn,
  },
  'plans.preview': { input: ({ personId }) => planFor(personId), ...keepersOfOwn },
  'plans.set': {
    input: ({ personId }) => ({ ...planFor(personId), reason: '矫正方案' }),
    ...keepersOfOwn,
  },
  'plans.read': { input: ({ personId }) => ({ personId }), ...readersOfOwn },
  'plans.add-exemption': {
    input: ({ personId }) => ({ personId, ...tomorrow, reason: '住院' }),
    ...keepersOfOwn,
  },
  'plans.end-exemption': {
    input: async ({ exemption }) => ({ id: await exemption(), reason: '出院' }),
    ...keepersOfOwn,
  },
  'plans.set-category': {
    input: ({ personId }) => ({ personId, category: null, reason: '调整' }),
    ...keepersOfOwn,
  },
  'plans.list-categories': { input: () => ({}), ...readers },
  'plans.set-holidays': {
    input: () => ({ year: 2027, holidays: [] }),
    may: ['county', 'otherCounty'],
  },
  'tasks.list': { input: () => ({ list: 'not-yet' }), ...readers },
  // Nothing is to be settled: those who may are told so.
  'tasks.settle': {
    input: ({ taskId }) => ({ id: taskId, outcome: 'explained', note: '已核实' }),
    ...keepersOfOwn,
    answered: 409,
  },
  'command.open-live': { input: () => ({ purpose }), ...readers },
  // The check-in is a third person's: to these two it is not there.
  'evidence.prove-own': {
    input: ({ checkInId }) => ({ id: checkInId }),
    may: [],
    unknownTo: PERSONS,
  },
  'evidence.prove': { input: ({ checkInId }) => ({ purpose, id: checkInId }), ...readersOfOwn },
  'evidence.head': { input: () => ({}), may: ASKERS },
  'evidence.consistency': { input: () => ({ from: 0, to: 0 }), may: ASKERS },
  // Province and prefecture export nothing: to them the office is not there either.
  'exports.count': { input: () => exportOf, ...exportersOfOwn },
  'exports.ask': {
    input: () => ({
      ...exportOf,
      attemptId: randomUUID(),
      withCoordinates: false,
      purpose,
      reason: '核对',
    }),
    ...exportersOfOwn,
  },
  'exports.list-own': { input: () => ({}), ...readers },
  'exports.list-to-decide': { input: () => ({}), may: OFFICERS },
  // There is no such export: those whose role may ask are told so.
  'exports.decide': {
    input: () => ({ id: '20261124-00000000', approved: true, note: '' }),
    may: [],
    unknownTo: OFFICERS,
  },
  'exports.fetch': {
    input: () => ({ id: '20261124-00000000' }),
    may: [],
    unknownTo: [...OFFICERS, 'procurator'],
  },
  'exports.list-bulk-reads': { input: () => ({}), may: ['security', 'audit'] },
  'messages.list': { input: () => ({}), may: PERSONS },
  'messages.read': { input: () => ({ upTo: '2026-11-24T00:00:00Z' }), may: PERSONS },
  'organisation.list': { input: () => ({}), may: STAFF },
  'oversight.looks-at-me': { input: () => ({}), may: PERSONS },
  'people.list': { input: () => ({}), ...readers },
  'people.open': { input: ({ personId }) => ({ personId, purpose }), ...readersOfOwn },
  'people.register': {
    input: () => ({ ...somebody(), officeId: '53252701', category: null, terms: null }),
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
  'positioning.send': { input: () => delivery(), may: ['device'] },
  'reports.own': { input: () => ({}), may: PERSONS },
  'reports.send-media': { input: () => partsOf('voice', mp3())[0], may: PERSONS },
  'reports.submit': { input: () => eventDraft(), may: PERSONS },
  'reports.list': { input: () => ({ list: 'new' }), ...readers },
  'reports.overdue': { input: () => ({}), ...readers },
  'reports.open': {
    input: async ({ report }) => ({ id: await report(), purpose }),
    ...readersOfOwn,
  },
  // It came with no report: to all of them it is not there.
  'reports.media': {
    input: () => ({ id: randomUUID(), part: 0, purpose }),
    may: [],
    unknownTo: [...OFFICERS, 'procurator'],
  },
  'reports.review': {
    input: async ({ report }) => ({ id: await report(), outcome: 'read', note: '已阅' }),
    ...keepersOfOwn,
  },
  // There is no such duty: those whose role may ask are told so.
  'reports.settle': {
    input: () => ({
      id: 'demo-person-3:periodic:2026-11-24',
      outcome: 'explained',
      note: '已核实',
    }),
    may: [],
    unknownTo: OFFICERS,
  },
  'reports.schedules': { input: ({ personId }) => ({ personId }), ...readersOfOwn },
  'reports.set-schedule': {
    input: () => schedule(3, { firstDay: '2026-12-01' }),
    ...keepersOfOwn,
  },
  'reports.end-schedule': {
    input: async ({ schedule: id }) => ({ id: await id(), reason: '调整' }),
    ...keepersOfOwn,
  },
  'reports.questions': { input: () => ({ officeId: '53252701' }), ...readersOfOwn },
  'reports.set-questions': {
    input: () => ({ officeId: '53252701', kind: 'event', questions: [] }),
    ...keepersOfOwn,
  },
  'retention.list': { input: () => ({}), may: ['procurator', 'security', 'audit'] },
  'places.list-of-person': { input: ({ personId }) => ({ personId, purpose }), ...readersOfOwn },
  'places.list-of-office': { input: () => ({ officeId: '53252701' }), ...readersOfOwn },
  'places.list-versions': {
    input: async ({ place }) => ({ placeId: await place(), purpose }),
    ...readersOfOwn,
  },
  'places.add-own': {
    input: ({ personId }) => ({ owner: { kind: 'person', id: personId }, content: placeContent() }),
    ...keepersOfOwn,
  },
  'places.change-own': {
    input: async ({ place }) => ({ placeId: await place(), version: 1, content: placeContent() }),
    ...keepersOfOwn,
  },
  'places.end-own': {
    input: async ({ place }) => ({ placeId: await place(), version: 1, reason: '期满' }),
    ...keepersOfOwn,
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
    await makeToday(world.outside.now())
    await world.recordPlans()
  })
  afterAll(() => world.end())

  const signedIn = async (asker: Asker): Promise<Caller> => {
    if (asker === 'visitor') return world.visitor
    if (asker === 'person') return world.person(1)
    if (asker === 'device') return world.device
    return asker === 'otherPerson' ? world.person(4) : world.staff(asker)
  }

  async function place(): Promise<string> {
    const owner = { kind: 'person', id: 'demo-person-3' }
    const office = await world.staff('office')
    return (await office.ask(addOwnPlace, { owner, content: placeContent() })).body.placeId
  }

  /** A fresh check-in of a person whose phone nobody else uses here. */
  async function own(): Promise<Own> {
    const { body } = await (await world.person(2)).ask(submitCheckIn, draft())
    return {
      personId: 'demo-person-3',
      checkInId: body.id,
      place,
      taskId: 'demo-person-3:2026-11-24:0',
      report: async () => (await (await world.person(2)).ask(submitReport, eventDraft())).body.id,
      schedule: async () => (await scheduled(world, 3, { firstDay: '2026-12-01' })).id,
      fault: async () => (await (await world.person(2)).ask(reportFault, faultReport())).body.id,
      faceRequest: async () => {
        const id = await asked(world, 3)
        await moved(world, id, 'waiting')
        return id
      },
      facePicture: () => kept(world, 'demo-person-3'),
      exemption: async () =>
        (
          await (
            await world.staff('county')
          ).ask(addExemption, { personId: 'demo-person-3', ...tomorrow, reason: '住院' })
        ).body.id,
    }
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
        const answer = await caller.ask(endpoint, await row.input(await own()))
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
