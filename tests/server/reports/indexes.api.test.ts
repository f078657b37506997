import {
  listOverdue,
  listReports,
  openReport,
  reviewReport,
} from '#shared/reports/reading.endpoints'
import { readOwnReports } from '#shared/reports/reports.endpoints'
import { listQuestionSets, listSchedules } from '#shared/reports/schedules.endpoints'
import { makeReports, moveReports } from '../../../server/reports/reports.chores'
import { stopDuties } from '../../../server/reports/stopping'
import { inTransaction } from '../../../server/platform/database'
import { type World, startWorld } from '../../helpers/world'
import { mp3, sent } from './pieces'
import { reports, scheduled } from './reporting'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

it('no question about reports, and no chore, reads a whole collection', async () => {
  const media = { voice: 'optional', pictures: 'none', video: 'none' }
  await world.recordPlans()
  await scheduled(world, 1, { media })
  await scheduled(world, 2, { days: 1 })
  const person = await world.person(1)
  const voice = await sent(person, 'voice', mp3())
  const { body } = await reports(person, { media: [voice] })
  await person.ask(readOwnReports)
  const county = await world.staff('county')
  const purpose = 'daily-supervision'
  await county.ask(openReport, { id: body.id, purpose })
  await county.ask(reviewReport, { id: body.id, outcome: 'returned', note: '请补充' })
  for (const list of ['new', 'read']) {
    await county.ask(listReports, { list })
    await county.ask(listReports, { list, officeId: '53252701', personId: 'demo-person-1' })
  }
  await county.ask(listSchedules, {})
  await county.ask(listQuestionSets, { officeId: '53252701' })
  for (const time of ['2026-11-24T17:00:00Z', '2026-11-25T01:00:00Z', '2026-12-01T01:00:00Z']) {
    const now = new Date(time)
    await makeReports(now)
    await moveReports(now)
  }
  const now = new Date('2026-12-01T02:00:00Z')
  await inTransaction(session =>
    stopDuties({ faultId: 'f', personId: 'demo-person-1', now }, now, session),
  )
  world.setTime('2026-11-24T17:01:00Z')
  await (await world.staff('county')).ask(listOverdue, {})
  const plans = (await world.rows('system.profile')).filter(({ ns }) =>
    /[.]report/.test(String(ns)),
  )
  const read = plans.filter(({ planSummary }) => planSummary !== undefined)
  expect(read.length).toBeGreaterThan(30)
  const whole = read.filter(({ planSummary }) => String(planSummary).includes('COLLSCAN'))
  expect(whole.map(({ ns, command }) => [ns, JSON.stringify(command)])).toEqual([])
})
