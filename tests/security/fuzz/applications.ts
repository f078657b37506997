import { randomUUID } from 'node:crypto'
import { NOTICE } from '#shared/jobs/notice'
import { sendOut } from '../../../server/jobs/applications/applications.chores'
import { applyTo } from '../../../server/jobs/applications/applying.actions'
import { place } from '../../../server/jobs/outcomes/outcomes.actions'
import { askOutcomes } from '../../../server/jobs/outcomes/outcomes.chores'
import { seedApplications } from '../../../server/scripts/demo/applications'
import { PEOPLE } from '../../../server/scripts/demo/people'
import { demoEmployerId } from '../../../server/scripts/demo/postings'
import { STAFF_MEMBERS } from '../../../server/scripts/demo/staff'
import { KEYS } from '../../helpers/keys'
import type { World } from '../../helpers/world'
import { NOTHING, application } from '../../server/jobs/applying'

/**
 * Those who are asked have applied, one is at work, and there is training; after the postings.
 */
export async function countyWithApplications(world: World): Promise<void> {
  const now = world.outside.now()
  const { vault } = KEYS
  await seedApplications(now, vault)
  const before = new Date(now.getTime() - 48 * 3600_000)
  for (const number of [1, 2]) {
    const asked = application(demoEmployerId(1), { name: true })
    const consent = { version: NOTICE.version, agreed: true } as const
    const personId = `demo-person-${number}`
    await applyTo({ ...asked, consent }, { personId, now: before, vault })
  }
  await sendOut(now, vault)
  const [person] = PEOPLE
  await place(
    {
      ...{ attemptId: randomUUID(), personId: person!.id, employerName: '城南汽修' },
      ...{ startedDay: '2026-05-01', note: '看过合同' },
    },
    person!,
    { staffId: STAFF_MEMBERS.county.id, now },
  )
  await askOutcomes(now)
}

const bases = [() => demoEmployerId(1), () => demoEmployerId(2)]
const oneOf = (...values: unknown[]) => values.map(value => () => value)

/** What the questions about applications, training and work may name. */
export const KNOWN_OF_APPLICATIONS: Record<string, (() => unknown)[]> = {
  'applications.employerId': bases,
  'applications.postingId': oneOf(undefined, null),
  'applications.shared': [() => ({ ...NOTHING, name: true }), () => ({ ...NOTHING })],
  'applications.consent': [() => ({ version: NOTICE.version, agreed: true })],
  'applications.from': oneOf('officer', 'base', 'sent', 'seen'),
  'applications.state': oneOf('seen', 'rejected'),
  'applications.interview': oneOf(null),
  'applications.startedDay': oneOf(null, '2026-11-24'),
  'applications.list': oneOf('open', 'over', 'needs'),
  'handovers.employerId': bases,
  'training.courseId': oneOf('demo-course-1', 'demo-course-3'),
  'training.sessionId': oneOf('demo-course-1-1', 'demo-course-2-1', 'demo-course-3-1'),
  'training.id': oneOf('demo-course-1', 'demo-course-1-1', null),
  'training.free': [() => ({ tuition: true, board: true, materials: true })],
  'training.for': oneOf('adults'),
  'training.startsAt': oneOf('2026-12-01T01:00:00.000Z'),
  'training.endsAt': oneOf('2026-12-02T09:00:00.000Z'),
  'training.signUpUntil': oneOf('2026-11-30T09:00:00.000Z'),
  'outcomes.attemptId': [() => randomUUID()],
  'outcomes.startedDay': oneOf('2026-11-20', '2026-10-20'),
  'outcomes.employerName': oneOf('城南汽修'),
}
