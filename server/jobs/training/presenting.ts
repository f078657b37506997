import type { CourseRow, SignUpRow } from '#shared/jobs/training-desk.contract'
import type {
  OfferedSession,
  OwnSignUp,
  SignUpState,
  TrainingCourse,
  TrainingSession,
} from '#shared/jobs/training.contract'
import { organisationNames } from '../../organisation/organisation.model'
import { namesOf } from '../../people/people.model'
import { grouped } from '../../platform/grouped'
import { type StoredCourse, coursesById } from './courses.model'
import { type StoredSession, sessionsOf } from './sessions.model'
import { type StoredSignUp, waitingBefore } from './sign-ups.model'

export const presentCourse = (one: StoredCourse): TrainingCourse => ({
  id: one.id,
  title: one.title,
  provider: one.provider,
  about: one.about,
  free: one.free,
  for: one.for,
  closedAt: one.closedAt?.toISOString() ?? null,
})

export const presentSession = (one: StoredSession): TrainingSession => ({
  id: one.id,
  courseId: one.courseId,
  startsAt: one.startsAt.toISOString(),
  endsAt: one.endsAt.toISOString(),
  place: one.place,
  places: one.places,
  signUpUntil: one.signUpUntil.toISOString(),
  note: one.note,
  cancelledAt: one.cancelledAt?.toISOString() ?? null,
  cancelReason: one.cancelReason,
  taken: one.taken,
  waiting: one.waiting,
})

/** Sessions as a person sees them, with his own place in each. @param ids - how the rows are told apart. */
export async function presentOffered(
  pairs: readonly { id: string; at: StoredSession; signUp: StoredSignUp | null }[],
  now: Date,
): Promise<OfferedSession[]> {
  const courses = await coursesById(pairs.map(({ at }) => at.courseId))
  const byId = new Map(courses.map(course => [course.id, course]))
  const before = await Promise.all(
    pairs.map(({ signUp }) => (signUp?.state === 'waiting' ? waitingBefore(signUp) : null)),
  )
  return pairs.flatMap(({ id, at, signUp }, index) => {
    const course = byId.get(at.courseId)
    if (!course) return []
    const isOpen = at.cancelledAt === null && at.signUpUntil > now
    return [
      {
        id,
        course: presentCourse(course),
        session: presentSession(at),
        own: signUp && presentOwn(signUp, before[index] ?? null),
        can: {
          signUp: isOpen && !signUp?.active,
          leave: at.cancelledAt === null && at.startsAt > now && (signUp?.active ?? false),
        },
      },
    ]
  })
}

const presentOwn = (one: StoredSignUp, before: number | null): OwnSignUp => ({
  id: one.id,
  state: one.state,
  at: one.at.toISOString(),
  before,
  result: one.result?.result ?? null,
  reason: one.ended?.reason ?? '',
  days: one.days,
})

/** Courses with their sessions, as officers see them. */
export async function presentCourses(courses: readonly StoredCourse[]): Promise<CourseRow[]> {
  const sessions = await sessionsOf(courses.map(({ id }) => id))
  const ofCourse = grouped(sessions, ({ courseId }) => courseId)
  return courses.map(course => ({
    id: course.id,
    course: presentCourse(course),
    sessions: (ofCourse.get(course.id) ?? []).map(presentSession),
  }))
}

const ORDER: readonly SignUpState[] = ['in', 'waiting', 'left', 'taken-out', 'cancelled']

/** Names as officers see them: who is in first, then who waits, then the others. */
export async function presentSignUps(signUps: readonly StoredSignUp[]): Promise<SignUpRow[]> {
  const [people, offices] = await Promise.all([
    namesOf(signUps.map(({ personId }) => personId)),
    organisationNames(signUps.map(({ officeId }) => officeId)),
  ])
  return signUps
    .toSorted((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state))
    .map(one => ({
      id: one.id,
      personId: one.personId,
      personName: people.get(one.personId) ?? '',
      officeName: offices.get(one.officeId) ?? '',
      state: one.state,
      at: one.at.toISOString(),
      movedUpAt: one.movedUpAt?.toISOString() ?? null,
      days: one.days,
      result: one.result?.result ?? null,
      reason: one.ended?.reason ?? '',
    }))
}
