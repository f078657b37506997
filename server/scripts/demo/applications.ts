import { createHash } from 'node:crypto'
import { NOTICE } from '#shared/jobs/notice'
import { dayInChina, daysAfter, instantInChina } from '#shared/time/days'
import { sendOut } from '../../jobs/applications/applications.chores'
import { applyTo } from '../../jobs/applications/applying.actions'
import { place } from '../../jobs/outcomes/outcomes.actions'
import { type StoredCourse, coursesById, saveCourse } from '../../jobs/training/courses.model'
import { type StoredSession, addSession } from '../../jobs/training/sessions.model'
import { inTransaction } from '../../platform/database'
import type { Vault } from '../../platform/vault'
import { PEOPLE } from './people'
import { demoEmployerId } from './postings'
import { officerOf } from './staff'
import { ORGANISATIONS } from './tree'

const DAY_MILLISECONDS = 24 * 3600_000

/** Who applied, by his place among those who are known by name. */
const APPLICANT = 5
/** Who found work without us. */
const AT_WORK = 6

/** An application that has gone out, somebody at work, and two courses. Doing it again changes nothing. */
export async function seedApplications(now: Date, vault: Vault): Promise<void> {
  const before = new Date(now.getTime() - 3 * DAY_MILLISECONDS)
  await applyTo(
    {
      attemptId: uuidFrom('demo-application'),
      employerId: demoEmployerId(1),
      postingId: null,
      shared: {
        ...{ name: true, phone: false, age: true, schooling: 'junior', skills: ['loading'] },
        ...{ experience: '在果园干过两年，会分拣', availableFrom: null, words: null },
      },
      mayTell: false,
      consent: { version: NOTICE.version, agreed: true },
    },
    { personId: PEOPLE[APPLICANT - 1]!.id, now: before, vault },
  )
  await sendOut(now, vault)
  const worker = PEOPLE[AT_WORK - 1]!
  await place(
    {
      attemptId: uuidFrom('demo-placement'),
      personId: worker.id,
      employerName: '虚构老灶餐饮店',
      startedDay: daysAfter(dayInChina(now), -40),
      note: '本人带来劳动合同',
    },
    worker,
    { staffId: officerOf(worker.officeId).id, now },
  )
  await seedTraining(now)
}

const FREE = { tuition: true, board: true, materials: true }

const COURSES = [
  { title: '中式烹调（初级）', provider: '县职业高级中学', free: FREE, for: 'adults', places: 20 },
  { title: '育婴护理', provider: '县妇联培训点', free: FREE, for: 'adults', places: 2 },
  { title: '汽车美容', provider: '县职业高级中学', free: FREE, for: 'minors', places: 10 },
] as const

async function seedTraining(now: Date) {
  const courses = COURSES.map(({ places: _, ...said }, index): StoredCourse => ({
    id: `demo-course-${index + 1}`,
    countyId: ORGANISATIONS.county.id,
    within: [...ORGANISATIONS.county.within],
    ...said,
    about: '从头教起，学完有结业证。',
    addedAt: now,
    closedAt: null,
    open: true,
  }))
  const known = new Set((await coursesById(courses.map(({ id }) => id))).map(({ id }) => id))
  await inTransaction(async session => {
    for (const [index, course] of courses.entries()) {
      if (known.has(course.id)) continue
      await saveCourse(course, session)
      await addSession(sessionOf(course, COURSES[index]!.places, now), session)
    }
  })
}

function sessionOf(course: StoredCourse, places: number, now: Date): StoredSession {
  const day = daysAfter(dayInChina(now), 14)
  return {
    id: `${course.id}-1`,
    courseId: course.id,
    ...{ countyId: course.countyId, within: course.within, title: course.title, for: course.for },
    startsAt: instantInChina(day, '09:00'),
    endsAt: instantInChina(daysAfter(day, 4), '17:00'),
    place: '县职高实训楼二楼',
    places,
    signUpUntil: instantInChina(daysAfter(day, -2), '17:00'),
    note: '带身份证',
    ...{ cancelledAt: null, cancelReason: '', taken: 0, waiting: 0, seq: 0 },
  }
}

/** An attempt is known by a UUID; this one is the same whenever it is made. */
function uuidFrom(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')
}
