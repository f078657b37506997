import { holdClass } from '../../../server/courses/classes/classes.actions'
import { moveClasses } from '../../../server/courses/classes/classes.chores'
import { peopleWithin } from '../../../server/people/people.model'
import { STAFF_MEMBERS } from '../../../server/scripts/demo/staff'
import type { World } from '../../helpers/world'
import { classDraft } from '../../server/courses/classes/announcing'

/** One to sign at, one that is over, one to be changed. */
const IDS = [
  '00000000-0000-4000-8000-000000000c01',
  '00000000-0000-4000-8000-000000000c02',
  '00000000-0000-4000-8000-000000000c03',
] as const

const DAY = 24 * 3600_000

/** Values that mean something to classes, by feature and name. */
export const KNOWN_OF_CLASSES: Record<string, (() => unknown)[]> = {
  'classes.id': IDS.map(id => () => id),
  'classes.classId': IDS.map(id => () => id),
  'classes.draft': [() => classDraft(), () => classDraft({ audience: 'minors' })],
  'classes.invite': [
    () => ({ kind: 'persons', personIds: ['demo-person-3', 'demo-person-4'] }),
    () => ({ kind: 'category', category: 'ordinary' }),
    () => ({ kind: 'office', officeId: '53252701' }),
  ],
  'classes.revision': [() => 0, () => 1],
  'classes.which': [() => 'in', () => 'out'],
  'classes.code': [() => null, () => '1234'],
  'classes.list': [() => 'coming', () => 'past', () => 'over'],
}

/** The county holds some classes for everybody. */
export async function countyWithClasses(world: World): Promise<void> {
  const now = world.outside.now()
  const { id: staffId, organisationId } = STAFF_MEMBERS.county
  const people = await peopleWithin({ within: organisationId })
  const hold = (attemptId: string, from: number, until: number, at: number) =>
    holdClass(
      {
        attemptId,
        draft: classDraft({
          from: new Date(now.getTime() + from).toISOString(),
          until: new Date(now.getTime() + until).toISOString(),
          seats: 300,
        }),
      },
      organisationId,
      people,
      { staffId, now: new Date(now.getTime() + at) },
    )
  await hold(IDS[0], 10 * 60_000, 120 * 60_000, 0)
  await hold(IDS[1], -DAY, -DAY + 60_000, -2 * DAY)
  await hold(IDS[2], DAY, DAY + 3600_000, 0)
  await moveClasses(now)
}
