import * as quizzes from '#shared/courses/quizzes.contract'
import * as contract from '#shared/courses/study.contract'
import * as endpoints from '#shared/courses/study.endpoints'
import { parameters } from '#shared/law/parameters'
import { dayInChina } from '#shared/time/days'
import { self } from '../../checkins/self'
import { promptState } from '../../messages/prompts.actions'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import { takeBeat } from './beats'
import { closeSession } from './closing'
import { countOf, secondsOf } from './counting'
import { LIMITS, nonceOf } from './live'
import { keepOffline } from './offline'
import { openSession } from './opening'
import { ownStudy } from './own'
import { answerCheck } from './presence'
import { beginQuiz, finishQuiz } from './quiz.actions'
import { chooseWay } from './ways'
import { studentOf } from './study.policy'

/** A person's session is always there; a device or a visitor never gets here. */
function deviceOf(sessionId: string | undefined): string {
  if (sessionId === undefined) throw new Refusal(401, 'sign-in-first')
  return sessionId
}

/** A person studies, and what counts is judged here. */
export const studyRoutes = [
  /** A person begins a lesson, or goes on; wherever else he was studying, it ends. */
  implement(
    endpoints.openStudy,
    contract.openStudy,
  )(async ({ input, actor, sessionId, outside }) => {
    const person = await self(studentOf(actor))
    const now = outside.now()
    const { learner, live, parts, tookOver } = await openSession({
      ...{ person, lessonId: input.lessonId, deviceSessionId: deviceOf(sessionId), now },
      draw: outside.random,
    })
    return {
      ...{ sessionId: live.sessionId, version: live.version, parts, tookOver },
      ...{ sequence: 1, nonce: nonceOf(live, 1) },
      resume: { part: live.place.part, at: live.place.at / 1000 },
      everySeconds: parameters.study.value.every,
      way: learner.way,
      count: countOf(learner, live, now),
    }
  }),

  /** A sign of life. */
  implement(
    endpoints.beatStudy,
    contract.beatStudy,
  )(async ({ input, actor, sessionId, outside }) => {
    const now = outside.now()
    const { part, at, active, visible, speed } = input
    const { learner, live, why } = await takeBeat({
      ...{ personId: studentOf(actor), deviceSessionId: deviceOf(sessionId), at: now },
      ...{ sessionId: input.sessionId, sequence: input.sequence, nonce: input.nonce },
      claim: { part, at: Math.round(at * 1000), active, visible, speed },
      draw: outside.random,
    })
    const sequence = live.sequence + 1
    return { sequence, nonce: nonceOf(live, sequence), why, count: countOf(learner, live, now) }
  }),

  /** A person leaves. Saying so twice is harmless. */
  implement(
    endpoints.closeStudy,
    contract.closeStudy,
  )(async ({ input, actor, outside }) => ({
    closed: await closeSession(studentOf(actor), input.sessionId, outside.now()),
  })),

  /** A person shows that he is there. */
  implement(
    endpoints.answerPresence,
    contract.answerPresence,
  )(async ({ input, actor, sessionId, outside }) => {
    const person = await self(studentOf(actor))
    const now = outside.now()
    const { learner, live, passed } = await answerCheck({
      ...{ person, sessionId: input.sessionId, deviceSessionId: deviceOf(sessionId) },
      ...{ act: input.act, digits: input.act === 'tap' ? input.digits : '' },
      ...{ now, draw: outside.random },
    })
    return { passed, count: countOf(learner, live, now) }
  }),

  /** A person chooses how he shows that. */
  implement(
    endpoints.setPresenceWay,
    contract.setPresenceWay,
  )(async ({ input, actor, outside }) => {
    const person = await self(studentOf(actor))
    return { way: await chooseWay(person, input.way, outside) }
  }),

  /** What was read without a signal. Telling it twice is harmless. */
  implement(
    endpoints.tellOfflineReading,
    contract.tellOfflineReading,
  )(async ({ input, actor, outside }) => {
    const person = await self(studentOf(actor))
    const { attemptId, seconds, takenAt, ...rest } = input
    const told = { attemptId, ...rest, takenAt: new Date(takenAt), claimed: seconds * 1000 }
    const { kept, counted } = await keepOffline(told, person, outside.now())
    return { attemptId, keptSeconds: secondsOf(kept), counted }
  }),

  /** Questions about a lesson. */
  implement(
    endpoints.startQuiz,
    quizzes.startQuiz,
  )(async ({ input, actor, outside }) => {
    const person = await self(studentOf(actor))
    return beginQuiz(person, input.lessonId, { now: outside.now(), draw: outside.random })
  }),

  /** Their answers. */
  implement(
    endpoints.answerQuiz,
    quizzes.answerQuiz,
  )(async ({ input, actor, outside }) => {
    const person = await self(studentOf(actor))
    return finishQuiz(person, input.id, input.answers, outside.now())
  }),

  /** How a person's study stands. */
  implement(
    endpoints.readOwnStudy,
    contract.readOwnStudy,
  )(async ({ actor, outside }) => {
    const person = await self(studentOf(actor))
    const [own, prompt] = await Promise.all([
      ownStudy(person.id, dayInChina(outside.now())),
      promptState(person.id, 'study', outside.wechat.messages),
    ])
    return {
      ...own,
      prompt,
      daySeconds: secondsOf(LIMITS.aDay),
    }
  }),
]
