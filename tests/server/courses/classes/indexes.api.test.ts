import {
  changeClass,
  exportAttendance,
  listAttendance,
  listClasses,
  listOwnClasses,
  openClass,
  settleAbsence,
} from '#shared/courses/classes.endpoints'
import { moveClasses } from '../../../../server/courses/classes/classes.chores'
import { settleStoppedClasses, stopClasses } from '../../../../server/courses/classes/stopping'
import { inTransaction } from '../../../../server/platform/database'
import { type World, startWorld } from '../../../helpers/world'
import { announced, classDraft, sign } from './announcing'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

it('no question about classes, and no chore, reads a whole collection', async () => {
  await world.recordPlans()
  const office = await world.staff('office')
  const { id } = await announced(office)
  for (const list of ['coming', 'over', 'cancelled']) {
    await office.ask(listClasses, { list, search: '请假', audience: 'adults' })
  }
  await office.ask(openClass, { id })
  await office.ask(changeClass, { id, revision: 0, draft: classDraft(), reason: '补充' })
  for (const asked of [{}, { state: 'invited' }, { search: '李' }]) {
    await office.ask(listAttendance, { id, ...asked })
  }
  await office.ask(exportAttendance, { id })
  world.setTime('2026-11-25T01:00:00.000Z')
  const person = await world.person(2)
  for (const list of ['coming', 'past']) await person.ask(listOwnClasses, { list })
  await sign(person, id)
  const now = world.outside.now()
  const reported = { faultId: 'f', personId: 'demo-person-3', now }
  await inTransaction(session => stopClasses(reported, now, session))
  const word = { outcome: 'noted', note: '已记下', staffId: 'x' } as const
  await inTransaction(session => settleStoppedClasses(reported, word, session))
  await moveClasses(new Date('2026-11-26T01:00:00.000Z'))
  world.setTime('2026-11-26T01:00:00.000Z')
  const settled = { id, personId: 'demo-person-2', outcome: 'explained', note: '已核实' }
  await (await world.staff('office')).ask(settleAbsence, settled)

  const plans = (await world.rows('system.profile')).filter(({ ns }) => /[.]class/.test(String(ns)))
  const read = plans.filter(({ planSummary }) => planSummary !== undefined)
  expect(read.length).toBeGreaterThan(20)
  const whole = read.filter(({ planSummary }) => String(planSummary).includes('COLLSCAN'))
  expect(whole.map(({ ns, command }) => [ns, JSON.stringify(command)])).toEqual([])
})
