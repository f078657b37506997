import { listReports } from '#shared/reports/reading.endpoints'
import { listSchedules } from '#shared/reports/schedules.endpoints'
import { effectsWith } from '../../../../server/effects'
import { createSealer } from '../../../../server/evidence/sealer'
import { verifyEvidence } from '../../../../server/evidence/verify'
import { seedReports } from '../../../../server/scripts/demo/reports'
import { PEOPLE } from '../../../../server/scripts/demo/people'
import { HEAD_KEY, HEAD_KEYS } from '../../../helpers/keys'
import { KEYS, type World, startWorld } from '../../../helpers/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

it('the demo has schedules and reports, one of which asks for help; twice is as once', async () => {
  const now = world.outside.now()
  await seedReports(PEOPLE, now, KEYS.vault)
  await seedReports(PEOPLE, now, KEYS.vault)
  const county = await world.staff('county')
  const { schedules } = (await county.ask(listSchedules, {})).body
  const kinds = schedules.map((one: { for: { kind: string } }) => one.for.kind)
  expect(kinds.sort()).toEqual(['category', 'category', 'category', 'person', 'person'])
  const { reports, counts } = (await county.ask(listReports, { list: 'new' })).body
  expect(counts).toEqual({ fresh: 3, help: 1, overdue: 0 })
  expect(reports[0].flags).toEqual(['help', 'low-mood'])
  await createSealer(HEAD_KEY).seal(now)
  const verdict = await verifyEvidence({ now, keys: HEAD_KEYS, ...effectsWith(KEYS.vault) })
  expect(verdict.fault).toBeNull()
})
