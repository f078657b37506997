import type { Actor } from '#shared/endpoint'
import * as contract from '#shared/jobs/training-desk.contract'
import * as endpoints from '#shared/jobs/training.endpoints'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import { areaFor, countyFor } from '../area'
import { mayReadWork, workScopeOf } from '../employers.policy'
import { coursePage, coursesById } from './courses.model'
import * as desk from './desk.actions'
import { leave } from './joining.actions'
import * as noting from './noting.actions'
import { presentCourse, presentCourses, presentSession, presentSignUps } from './presenting'
import { type StoredSession, sessionsById } from './sessions.model'
import { type StoredSignUp, signUpsById, signUpsWithin } from './sign-ups.model'
import {
  learnersScopeOf,
  mayNote,
  mayOffer,
  notesAttendance,
  trainingAbilitiesOf,
} from './training.policy'

const PAGE = 20

type Official = Extract<Actor, { role: 'officer' | 'procurator' }>
type Officer = Extract<Actor, { role: 'officer' }>

/** What officials read of training, and what officers do about it. */
export const trainingDeskRoutes = [
  /** An official reads the courses of a county. */
  implement(
    endpoints.listCourses,
    contract.listCourses,
  )(async ({ input: { which, ...asked }, actor }) => {
    const scope = workScopeOf(actor, await areaFor(actor))
    const { courses, next } = await coursePage(scope, { open: which === 'open', ...asked }, PAGE)
    return {
      courses: await presentCourses(courses),
      next,
      abilities: trainingAbilitiesOf(actor),
    }
  }),

  /** An officer of the county offers a course. */
  implement(
    endpoints.setCourse,
    contract.setCourse,
  )(async ({ input: { id, ...said }, actor, outside }) => {
    const before = id === null ? null : await ownCourse(id, actor)
    const county = await countyFor(actor)
    if (!mayOffer(actor, { countyId: county.id })) throw new Refusal(403, 'wrong-role')
    const by = { staffId: actor.staffId, now: outside.now() }
    const course = await desk.keepCourse(said, { before, county, by })
    return (await presentCourses([course]))[0]!
  }),

  /** An officer of the county ends it. */
  implement(
    endpoints.closeCourse,
    contract.closeCourse,
  )(async ({ input: { id, reason }, actor, outside }) => {
    const course = await ownCourse(id, actor)
    const by = { staffId: actor.staffId, now: outside.now() }
    return (await presentCourses([await desk.close(course, reason, by)]))[0]!
  }),

  /** An officer of the county arranges a session. */
  implement(
    endpoints.setSession,
    contract.setSession,
  )(async ({ input: { id, courseId, ...said }, actor, outside }) => {
    const course = await ownCourse(courseId, actor)
    const by = { staffId: actor.staffId, now: outside.now() }
    if (id === null) return presentSession(await desk.arrange(course, said, by))
    const [at] = await sessionsById([id])
    if (at?.courseId !== courseId) throw new Refusal(404, 'no-such-training')
    return presentSession(await desk.rearrange(at, said, by))
  }),

  /** An officer of the county cancels it. */
  implement(
    endpoints.cancelSession,
    contract.cancelSession,
  )(async ({ input: { id, reason }, actor, outside }) => {
    const [at] = await sessionsById([id])
    if (!at || !mayOffer(actor, at)) throw new Refusal(404, 'no-such-training')
    const by = { staffId: actor.staffId, now: outside.now() }
    return presentSession(await desk.cancel(at, reason, by))
  }),

  /** An official reads who comes. */
  implement(
    endpoints.openSession,
    contract.openSession,
  )(async ({ input: { id }, actor }) => opened(await readable(id, actor), actor)),

  /** An officer notes who was there. */
  implement(
    endpoints.markAttendance,
    contract.markAttendance,
  )(async ({ input: { sessionId, ...asked }, actor, outside }) => {
    const at = await noted(sessionId, actor)
    const by = { staffId: actor.staffId, now: outside.now() }
    await noting.attend(at, asked, { may: notedBy(actor), by })
    return opened(at, actor)
  }),

  /** An officer notes how it ended. */
  implement(
    endpoints.setResults,
    contract.setResults,
  )(async ({ input: { sessionId, ...asked }, actor, outside }) => {
    const at = await noted(sessionId, actor)
    const by = { staffId: actor.staffId, now: outside.now() }
    await noting.conclude(at, asked, { may: notedBy(actor), by })
    return opened(at, actor)
  }),

  /** An officer takes somebody out. */
  implement(
    endpoints.takeOut,
    contract.takeOut,
  )(async ({ input: { signUpId, reason }, actor, outside }) => {
    const [signUp] = await signUpsById([signUpId])
    if (!signUp?.active || !mayNote(actor, signUp)) throw new Refusal(404, 'no-such-sign-up')
    const { staffId } = actor
    const by = { staffId, now: outside.now() }
    const at = await readable(signUp.sessionId, actor)
    await leave(signUp, { why: 'taken-out', reason, staffId, at: by.now })
    await noting.noteTakenOut(signUp, at, reason, by)
    return opened(await readable(at.id, actor), actor)
  }),
]

const notedBy = (actor: Officer) => (signUp: StoredSignUp) => mayNote(actor, signUp)

async function ownCourse(id: string, actor: Officer) {
  const [course] = await coursesById([id])
  if (!course || !mayOffer(actor, course)) throw new Refusal(404, 'no-such-training')
  return course
}

async function readable(id: string, actor: Official): Promise<StoredSession> {
  const [at] = await sessionsById([id])
  if (!at || !mayReadWork(actor, at, await areaFor(actor))) {
    throw new Refusal(404, 'no-such-training')
  }
  return at
}

/** A session of which the officer may note something. */
async function noted(id: string, actor: Officer): Promise<StoredSession> {
  if (!notesAttendance(actor)) throw new Refusal(404, 'no-such-training')
  return readable(id, actor)
}

async function opened(at: StoredSession, actor: Official) {
  const scope = learnersScopeOf(actor)
  const [courses, signUps] = await Promise.all([
    coursesById([at.courseId]),
    scope ? signUpsWithin(at.id, scope) : [],
  ])
  return {
    course: presentCourse(courses[0]!),
    session: presentSession(at),
    signUps: await presentSignUps(signUps),
    abilities: trainingAbilitiesOf(actor),
  }
}
