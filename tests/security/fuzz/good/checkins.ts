import { randomUUID } from 'node:crypto'
import { addExemption } from '#shared/checkins/plans.endpoints'
import { askExport } from '#shared/exports/exports.endpoints'
import { makeTasks } from '../../../../server/checkins/making'
import { moveTasks } from '../../../../server/checkins/tasks.chores'
import { peopleAfter } from '../../../../server/people/people.model'
import { type World, burstAt } from '../../../helpers/world'
import { question } from '../../../server/exports/asking'
import { type Good, idsOf, must } from './good'

const DAY = 24 * 3600_000
const NUMBERS = [1, 2]
/** Of what they made: some is to be reviewed, some to be answered. */
const HALF = 4

/** So many points are not exported without a second person. */
const MANY = 26

/** Far from the county. */
const FAR = burstAt(25.04, 102.71)

/** Somebody was elsewhere, somebody missed a day, somebody need not come, and an export waits. */
export async function goodOfCheckins(world: World): Promise<Good> {
  const now = world.outside.now()
  const yesterday = new Date(now.getTime() - DAY)
  await makeTasks(await peopleAfter('', 20), yesterday)
  await moveTasks(now)
  const made: string[] = []
  for (const counter of [1, 2, 3, 4]) {
    for (const number of NUMBERS) {
      const receipt = await world.checkIn(number, { attemptId: randomUUID(), counter, fixes: FAR })
      made.push(receipt.id)
    }
  }
  const office = await world.staff('office')
  const days = { firstDay: '2026-12-01', lastDay: '2026-12-02' }
  const exempt = { personId: 'demo-person-3', ...days, reason: '住院' }
  await must(office, addExemption, exempt)
  const small = await must(await world.staff('county'), askExport, question())
  const personId = 'demo-person-3'
  for (let counter = 1; counter <= MANY; counter++) await world.checkIn(3, { counter })
  const { id: exportId } = await must(office, askExport, question({ personId }))
  return {
    'checkins.answer-finding': made.slice(HALF).map(checkInId => ({
      ...{ checkInId, code: 'outside-home-county', words: '在医院' },
    })),
    'checkins.review': made.slice(0, HALF).map(id => ({
      ...{ id, outcome: 'explained', note: '已电话核实' },
      marks: [{ code: 'outside-home-county', mark: 'confirmed' }],
    })),
    'evidence.prove-own': made.map(id => ({ id })),
    'plans.end-exemption': (await idsOf(world, 'exemptions')).map(id => ({ id, reason: '出院' })),
    'tasks.settle': (await idsOf(world, 'tasks', { state: 'missed' })).map(id => ({
      ...{ id, outcome: 'follow-up', note: '已核实' },
    })),
    'exports.fetch': [{ id: small.id }],
    'exports.decide': [{ id: exportId, approved: true, note: '同意' }],
  }
}
