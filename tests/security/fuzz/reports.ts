import type { World } from '../../helpers/world'
import { KEYS } from '../../helpers/keys'
import { PEOPLE } from '../../../server/scripts/demo/people'
import { seedReports } from '../../../server/scripts/demo/reports'
import { makeReports, moveReports } from '../../../server/reports/reports.chores'

/** Some people have reported and some are to report, so that there is something to read. */
export async function peopleWithReports(world: World): Promise<void> {
  await seedReports(PEOPLE, world.outside.now(), KEYS.vault)
  await makeReports(world.outside.now())
  await moveReports(world.outside.now())
}
