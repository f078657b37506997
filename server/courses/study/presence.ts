import { parameters } from '#shared/law/parameters'
import type { PresenceWay } from '#shared/courses/study.contract'
import { requestFor } from '../../faces/demand'
import { moveRequest } from '../../faces/moves'
import { requestsById } from '../../faces/requests.model'
import type { Person } from '../../people/people.model'
import { type ClientSession, inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { type Draw, confirming, drawPresence, isMissed, missing, newCheck } from './judging'
import { learnerById, saveLearner } from './learners.model'
import type { Check, Learner, Live } from './live'

/** An answer to the question whether somebody is there. */
export interface Answering {
  person: Person
  sessionId: string
  deviceSessionId: string
  act: 'tap' | 'again' | 'face' | 'seen' | 'tap-instead'
  digits: string
  now: Date
  draw: Draw
}

/** Somebody who answered, or did not. */
export interface Answered {
  learner: Learner
  live: Live
  passed: boolean
}

/**
 * Takes an answer whether somebody is there. A missed question can be taken again, as often as need be;
 * what was not counted for it is studied once more.
 *
 * @throws {Refusal} 409 this stretch of study is over, or goes on elsewhere.
 */
export const answerCheck = (answering: Answering): Promise<Answered> =>
  inTransaction(async session => {
    const { person, sessionId, deviceSessionId, now } = answering
    const learner = await learnerById(person.id, session)
    if (!learner?.live) throw new Refusal(409, 'study-over')
    if (learner.live.sessionId !== sessionId || learner.live.deviceSessionId !== deviceSessionId) {
      throw new Refusal(409, 'study-elsewhere')
    }
    const { check } = learner.live
    // Answered already: the answer to that was lost on its way.
    if (!check) return { learner, live: learner.live, passed: true }
    const asked = isMissed(check, now) ? missing(learner.live) : learner.live
    const { live, passed } = await answered(asked, asked.check!, learner.way, answering, session)
    if (live.check?.id !== check.id) await letRequestGo(check, answering, session)
    const after = {
      ...learner,
      live,
      ...(passed && { untilPresence: drawPresence(answering.draw) }),
    }
    await saveLearner(after, session)
    return { learner: after, live, passed }
  })

async function answered(
  live: Live,
  check: Check,
  way: PresenceWay,
  answering: Answering,
  session: ClientSession,
): Promise<{ live: Live; passed: boolean }> {
  const { act, digits, now, draw } = answering
  const stays = (next: Check) => ({ live: { ...live, check: next }, passed: false })
  const passed = () => ({ live: confirming(live, now), passed: true })
  if (act === 'again') {
    return check.state === 'missed' ? stays(newCheck(way, now, draw)) : stays(check)
  }
  if (check.state === 'missed') return stays(check)
  switch (act) {
    case 'tap':
      // Other digits, so that they cannot be found by trying.
      return check.way === 'tap' && digits === check.digits
        ? passed()
        : stays(sameTime(newCheck('tap', now, draw), check))
    case 'tap-instead':
      return stays(newCheck('tap', now, draw))
    case 'face':
      return stays(await withRequest(check, answering, session))
    case 'seen':
      return (await isSeen(check)) ? passed() : stays(check)
  }
}

const sameTime = (next: Check, { until }: Check): Check => ({ ...next, until })

/** Asks for the face, as everywhere: what cannot be shown can be answered with digits instead. */
async function withRequest(
  check: Check,
  { person, now }: Answering,
  session: ClientSession,
): Promise<Check> {
  const minutes = Math.ceil(parameters.study.value.presence.face / 60)
  const request = await requestFor(
    { person, why: 'study', for: { kind: 'study', id: check.id }, minutes, now },
    session,
  )
  return { ...check, requestId: request.id }
}

/** It was answered in another way, or taken anew: nobody need look into why no face was shown. */
async function letRequestGo(
  { requestId }: Check,
  { person, now }: Answering,
  session: ClientSession,
) {
  if (requestId === null) return
  const by = { kind: 'person', id: person.id } as const
  await moveRequest(requestId, { from: ['open'], to: 'settled', by, at: now }, session)
}

async function isSeen({ requestId }: Check): Promise<boolean> {
  if (requestId === null) return false
  const [request] = await requestsById([requestId])
  return request?.state === 'passed'
}
