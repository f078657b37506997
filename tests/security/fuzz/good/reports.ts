import { submitReport } from '#shared/reports/reports.endpoints'
import { moveReports } from '../../../../server/reports/reports.chores'
import type { World } from '../../../helpers/world'
import { jpeg, partsOf, sent } from '../../../server/reports/pieces'
import { eventDraft } from '../../../server/reports/reporting'
import { ANEW, type Good, idsOf, must } from './good'

/** After which the reports of the week are overdue. */
const LATER = new Date('2026-11-29T01:00:00.000Z')

const reason = '按矫正方案'

/** What was reported is there to be read, what was not is overdue. */
export async function goodOfReports(world: World): Promise<Good> {
  await moveReports(LATER)
  const person = await world.person(1)
  const picture = await sent(person, 'picture', jpeg())
  await must(person, submitReport, eventDraft({ media: [picture] }))
  const reports = (await idsOf(world, 'reports')).map(id => ({ id }))
  const schedule = {
    ...{ for: { kind: 'person', personId: 'demo-person-3' }, kind: 'periodic', reason },
    ...{ cadence: { every: 1, unit: 'week' }, days: 3, identity: false },
    ...{ firstDay: '2026-12-01', lastDay: null },
    media: { voice: 'none', pictures: 'optional', video: 'none' },
  }
  return {
    'reports.submit': [{ ...eventDraft(), attemptId: ANEW }],
    'reports.open': reports.map(one => ({ ...one, purpose: 'inspection' })),
    'reports.send-media': [...partsOf('picture', jpeg()), ...partsOf('picture', jpeg())],
    'reports.media': [{ id: picture, part: 0, purpose: 'inspection' }],
    'reports.review': reports.map(one => ({ ...one, outcome: 'read', note: '已核实' })),
    'reports.settle': (await idsOf(world, 'report_duties')).map(id => ({
      ...{ id, outcome: 'explained', note: '已核实' },
    })),
    'reports.set-schedule': [schedule],
    'reports.end-schedule': (await idsOf(world, 'report_schedules')).map(id => ({ id, reason })),
  }
}
