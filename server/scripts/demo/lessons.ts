import type { ClassDraft } from '#shared/courses/classes.contract'
import { dayInChina, daysAfter, instantInChina } from '#shared/time/days'
import { holdClass } from '../../courses/classes/classes.actions'
import { classById } from '../../courses/classes/classes.model'
import { loadStarterLessons, starterId } from '../../courses/starter/loading'
import { peopleWithin } from '../../people/people.model'
import { STAFF_MEMBERS } from './staff'
import { ORGANISATIONS } from './tree'

/** Named once, so that seeding again makes no second one. */
const CLASS_ID = '00000000-0000-4000-8000-00000000c1a5'

/** Puts the lessons to begin with into the county, all of them to be read. */
export async function seedLessons(now: Date): Promise<void> {
  const by = { staffId: STAFF_MEMBERS.county.id, now }
  await loadStarterLessons(ORGANISATIONS.county, by, 'all')
}

/** A group session of tomorrow for the adults of one office. */
export async function seedClasses(now: Date): Promise<void> {
  if (await classById(CLASS_ID)) return
  const { id: staffId, organisationId } = STAFF_MEMBERS.office
  const everybody = await peopleWithin({ within: organisationId })
  const people = everybody.filter(({ juvenile }) => !juvenile)
  const day = daysAfter(dayInChina(now), 1)
  const draft: ClassDraft = {
    title: '外出请假怎么办',
    audience: 'adults',
    place: {
      ...{ kind: 'place', name: '中枢司法所二楼会议室' },
      ...{ latitude: 24.532, longitude: 103.768, radiusMetres: 150 },
    },
    from: instantInChina(day, '09:00').toISOString(),
    until: instantInChina(day, '10:30').toISOString(),
    seats: Math.max(40, people.length),
    text: '请带身份证。坐公交在“司法所”站下车。行动不便的，提前打电话，我们去接。',
    lessonIds: [starterId(ORGANISATIONS.county.id, 'leave')],
    materials: [],
  }
  await holdClass({ attemptId: CLASS_ID, draft }, organisationId, people, { staffId, now })
}
