import * as contract from '#shared/jobs/training.contract'
import * as endpoints from '#shared/jobs/training.endpoints'
import { self } from '../../checkins/self'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import { join, leave } from './joining.actions'
import { presentOffered } from './presenting'
import { offeredPage, sessionsById } from './sessions.model'
import { activeIn, ownSignUpPage } from './sign-ups.model'
import { learnerOf, mayJoin, trainingFor } from './training.policy'

const PAGE = 20

/** What a person does about training. */
export const trainingRoutes = [
  /** A person reads what can be joined. */
  implement(
    endpoints.listTraining,
    contract.listTraining,
  )(async ({ input: { search, free, after }, actor, outside }) => {
    const person = await self(learnerOf(actor))
    const now = outside.now()
    const { sessions, next } = await offeredPage(
      {
        countyId: person.homeCountyId,
        for: trainingFor(person),
        free: free !== undefined,
        ...{ now, search },
      },
      after,
      PAGE,
    )
    const own = await activeIn(
      person.id,
      sessions.map(({ id }) => id),
    )
    const bySession = new Map(own.map(one => [one.sessionId, one]))
    const pairs = sessions.map(at => ({ id: at.id, at, signUp: bySession.get(at.id) ?? null }))
    return { sessions: await presentOffered(pairs, now), next }
  }),

  /** A person reads where he signed up. */
  implement(
    endpoints.listOwnTraining,
    contract.listOwnTraining,
  )(async ({ input: { after }, actor, outside }) => {
    const { signUps, next } = await ownSignUpPage(learnerOf(actor), after, PAGE)
    const sessions = await sessionsById(signUps.map(({ sessionId }) => sessionId))
    const byId = new Map(sessions.map(at => [at.id, at]))
    const pairs = signUps.flatMap(signUp => {
      const at = byId.get(signUp.sessionId)
      return at ? [{ id: signUp.id, at, signUp }] : []
    })
    return { sessions: await presentOffered(pairs, outside.now()), next }
  }),

  /** A person puts his name down. */
  implement(
    endpoints.signUp,
    contract.signUp,
  )(async ({ input: { sessionId }, actor, outside }) => {
    const person = await self(learnerOf(actor))
    const [at] = await sessionsById([sessionId])
    if (!at || !mayJoin(person, at)) throw new Refusal(404, 'no-such-training')
    const now = outside.now()
    await join(at, person, now)
    return offeredTo(person.id, sessionId, now)
  }),

  /** A person gives his place up. */
  implement(
    endpoints.leaveTraining,
    contract.leaveTraining,
  )(async ({ input: { sessionId }, actor, outside }) => {
    const personId = learnerOf(actor)
    const [signUp] = await activeIn(personId, [sessionId])
    if (!signUp) throw new Refusal(404, 'no-such-training')
    const now = outside.now()
    await leave(signUp, { why: 'left', reason: '', staffId: null, at: now })
    return offeredTo(personId, sessionId, now)
  }),
]

async function offeredTo(personId: string, sessionId: string, now: Date) {
  const [sessions, own] = await Promise.all([
    sessionsById([sessionId]),
    activeIn(personId, [sessionId]),
  ])
  const pair = { id: sessionId, at: sessions[0]!, signUp: own[0] ?? null }
  return (await presentOffered([pair], now))[0]!
}
