import { scheduleClass } from '#shared/courses/classes.endpoints'
import { moveClasses } from '../../../../server/courses/classes/classes.chores'
import type { World } from '../../../helpers/world'
import {
  announcement,
  classDraft,
  persons,
  signature,
} from '../../../server/courses/classes/announcing'
import { ANEW, type Good, must } from './good'

const SEVERAL = 3

/** Classes of which the fuzz hears only when it changes or signs them, so that few are called off. */
export async function goodOfClasses(world: World): Promise<Good> {
  const county = await world.staff('county')
  const now = world.outside.now()
  const soon = new Date(now.getTime() + 60_000).toISOString()
  const ids = async (from: string) => {
    const until = new Date(Date.parse(from) + 2 * 3600_000).toISOString()
    const asked = Array.from({ length: SEVERAL }, () =>
      announcement({ from, until }, persons(1, 2)),
    )
    const made: string[] = []
    for (const one of asked) made.push((await must(county, scheduleClass, one)).id)
    return made
  }
  const near = async () => {
    const made = await ids(soon)
    await moveClasses(now)
    return made
  }
  const later = await ids(classDraft().from)
  return {
    'classes.sign': async () => (await near()).map(id => signature(id, { attemptId: ANEW })),
    'classes.sign-for': async () =>
      (await near()).map(id => ({
        ...{ id, personId: 'demo-person-1', which: 'in', reason: '手机没电' },
      })),
    'classes.change': later.map(id => ({
      ...{ id, revision: 0, draft: classDraft({ seats: 41 }), reason: '换了大教室' },
    })),
  }
}
