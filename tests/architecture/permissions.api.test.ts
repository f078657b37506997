import mongoose from 'mongoose'
import { submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { reportFault } from '#shared/checkins/faults.endpoints'
import { addExemption } from '#shared/checkins/plans.endpoints'
import { submitReport } from '#shared/reports/reports.endpoints'
import { addOwnPlace } from '#shared/places/own-places.endpoints'
import { routesWith } from '../../server/app'
import { makeToday } from '../../server/checkins/tasks.chores'
import { seedPrisons } from '../../server/scripts/demo/prisons'
import { type Caller, KEYS, type World, draft, startWorld } from '../helpers/world'
import { asked, kept, moved } from '../server/faces/asked'
import { placeContent } from '../server/places/place-content'
import { eventDraft, scheduled } from '../server/reports/reporting'
import {
  ASKERS,
  type Asker,
  type Own,
  type Row,
  type Rows,
  faultReport,
  roleOf,
  tomorrow,
} from './permissions/askers'
import { ACCOUNT } from './permissions/account.rows'
import { APPLICATIONS } from './permissions/applications.rows'
import { CHECKINS } from './permissions/checkins.rows'
import { CLASSES } from './permissions/classes.rows'
import { EVIDENCE } from './permissions/evidence.rows'
import { EXAMS } from './permissions/exams.rows'
import { EXPORTS } from './permissions/exports.rows'
import { FACES } from './permissions/faces.rows'
import { FINDING_WORK } from './permissions/finding-work.rows'
import { LESSONS } from './permissions/lessons.rows'
import { ORGANISATION } from './permissions/organisation.rows'
import { OVERSIGHT } from './permissions/oversight.rows'
import { PEOPLE } from './permissions/people.rows'
import { PLACES } from './permissions/places.rows'
import { PLANS } from './permissions/plans.rows'
import { POSITIONING } from './permissions/positioning.rows'
import { POSTINGS } from './permissions/postings.rows'
import { RECORDS } from './permissions/records.rows'
import { REPORTS } from './permissions/reports.rows'
import { STUDY } from './permissions/study.rows'
import { VISITS_BOOKINGS } from './permissions/visits-bookings.rows'
import { VISITS_PRISONS } from './permissions/visits-prisons.rows'
import { VISITS_RELATIVES } from './permissions/visits-relatives.rows'
import { VISITS_ROOMS } from './permissions/visits-rooms.rows'

/**
 * Who gets what from each endpoint, as HTTP says it. The table is written by hand and is the
 * second key beside `by` in the endpoint: opening a door takes both. An endpoint without a row
 * fails, and so does a row without an endpoint.
 *
 * `own` asks about a person of the first office and what is theirs: the office and the county keep
 * it, province and prefecture read it, another office and another county do not know it.
 */
const TABLE: Rows = {
  ...ACCOUNT,
  ...APPLICATIONS,
  ...CHECKINS,
  ...CLASSES,
  ...EVIDENCE,
  ...EXAMS,
  ...EXPORTS,
  ...FACES,
  ...FINDING_WORK,
  ...LESSONS,
  ...ORGANISATION,
  ...OVERSIGHT,
  ...PEOPLE,
  ...PLACES,
  ...PLANS,
  ...POSITIONING,
  ...POSTINGS,
  ...RECORDS,
  ...REPORTS,
  ...STUDY,
  ...VISITS_BOOKINGS,
  ...VISITS_PRISONS,
  ...VISITS_RELATIVES,
  ...VISITS_ROOMS,
}

const endpoints = routesWith(KEYS).map(({ endpoint }) => endpoint)

it('every endpoint has a row in the table of permissions, and every row an endpoint', () => {
  expect(Object.keys(TABLE).sort()).toEqual(endpoints.map(({ id }) => id).sort())
})

describe('permission', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
    await makeToday(world.outside.now())
    await seedPrisons(world.outside.now(), KEYS.vault)
    await world.recordPlans()
  })
  afterAll(() => world.end())

  const signedIn = async (asker: Asker): Promise<Caller> => {
    if (asker === 'visitor') return world.visitor
    if (asker === 'person') return world.person(1)
    if (asker === 'device') return world.device
    if (asker === 'relative') return world.relative(1)
    if (asker === 'otherRelative') return world.relative(2)
    return asker === 'otherPerson' ? world.person(4) : world.staff(asker)
  }

  /** The same session again, until somebody asked for what may end one. */
  const staying = (asker: Asker): Promise<Caller> => {
    const known = stayed.get(asker) ?? signedIn(asker)
    stayed.set(asker, known)
    return known
  }
  const stayed = new Map<Asker, Promise<Caller>>()

  async function place(): Promise<string> {
    const owner = { kind: 'person', id: 'demo-person-3' }
    const office = await world.staff('office')
    return (await office.ask(addOwnPlace, { owner, content: placeContent() })).body.placeId
  }

  function own(): Own {
    return {
      world,
      personId: 'demo-person-3',
      checkIn: async () => (await (await world.person(2)).ask(submitCheckIn, draft())).body.id,
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
    const by: readonly string[] = endpoint.by
    it.each(ASKERS.map(asker => [asker, statusFor(row, asker)] as const))(
      '%s: %i',
      async (asker, status) => {
        // Whom the door itself turns away is not asked what he wants.
        const reachesIt = by.includes('visitor') || by.includes(roleOf(asker))
        const caller = await staying(asker)
        const answer = await caller.ask(endpoint, reachesIt ? await row.input(own()) : {})
        if (reachesIt && endpoint.id.startsWith('account.')) stayed.clear()
        expect([answer.status, answer.body.code ?? '']).toEqual([status, expect.anything()])
        if (status === 403) expect(answer.body.code).toBe('wrong-role')
      },
    )
  })

  it('no question of all these read a whole collection', async () => {
    const notes = mongoose.connection.db!.collection('system.profile')
    const ofOurs = { ns: { $not: /system[.]profile$/ } }
    expect(await notes.countDocuments(ofOurs)).toBeGreaterThan(1000)
    const whole = await notes.find({ ...ofOurs, planSummary: /COLLSCAN/ }).toArray()
    expect(whole.map(({ ns, command }) => [ns, JSON.stringify(command)])).toEqual([])
  })
})
