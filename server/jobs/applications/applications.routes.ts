import * as contract from '#shared/jobs/applications.contract'
import * as ownContract from '#shared/jobs/own-applications.contract'
import * as endpoints from '#shared/jobs/applications.endpoints'
import type { Actor } from '#shared/endpoint'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import type { Vault } from '../../platform/vault'
import { ownPage } from './application-lists.model'
import { applicationsById } from './applications.model'
import { applicantOf } from './applications.policy'
import { applyTo, formFor } from './applying.actions'
import * as own from './own.actions'
import { openOwn, presentOwn } from './presenting'

const PAGE = 20

type Person = Extract<Actor, { role: 'person' }>

/** What a person does with his own applications. */
export const applicationRoutes = (vault: Vault) => [
  /** A person reads to whom an application would go, and what of him. */
  implement(
    endpoints.applyForm,
    contract.applyForm,
  )(async ({ input, actor, outside }) =>
    formFor(input, { personId: applicantOf(actor), now: outside.now(), vault }),
  ),

  /** A person applies. */
  implement(
    endpoints.apply,
    contract.apply,
  )(async ({ input, actor, outside }) =>
    presentOwn(await applyTo(input, { personId: applicantOf(actor), now: outside.now(), vault })),
  ),

  /** A person says something to the base. */
  implement(
    endpoints.sayToBase,
    ownContract.sayToBase,
  )(async ({ input: { id, ...word }, actor, outside }) => {
    const one = await ownOne(id, actor)
    return openOwn(await own.say(one, word, { now: outside.now(), vault }), vault)
  }),

  /** A person says whether he comes to the interview. */
  implement(
    endpoints.answerInterview,
    ownContract.answerInterview,
  )(async ({ input: { id, ...asked }, actor, outside }) => {
    const one = await ownOne(id, actor)
    return openOwn(await own.answer(one, asked, { now: outside.now(), vault }), vault)
  }),

  /** A person has begun to work. */
  implement(
    endpoints.sayStarted,
    ownContract.sayStarted,
  )(async ({ input: { id, startedDay }, actor, outside }) => {
    const one = await ownOne(id, actor)
    return openOwn(await own.start(one, startedDay, { now: outside.now(), vault }), vault)
  }),
]

/**
 * What stays open to a person when no work is offered on the phone any more: what was given can be read
 * and taken back.
 */
export const withdrawalRoutes = (vault: Vault) => [
  /** A person reads what became of them. */
  implement(
    endpoints.listOwnApplications,
    contract.listOwnApplications,
  )(async ({ input: { after }, actor, outside }) => {
    const { applications, next } = await ownPage(applicantOf(actor), after, PAGE)
    return { applications: applications.map(presentOwn), next, now: outside.now().toISOString() }
  }),

  /** A person opens one. */
  implement(
    endpoints.openOwnApplication,
    ownContract.openOwnApplication,
  )(async ({ input: { id }, actor }) => openOwn(await ownOne(id, actor), vault)),

  /** A person takes consent back. */
  implement(
    endpoints.withdrawApplication,
    ownContract.withdrawApplication,
  )(async ({ input: { id, words }, actor, outside }) => {
    const one = await ownOne(id, actor)
    return openOwn(await own.withdraw(one, words, { now: outside.now(), vault }), vault)
  }),
]

async function ownOne(id: string, actor: Person) {
  const [one] = await applicationsById([id])
  if (one?.personId !== applicantOf(actor)) throw new Refusal(404, 'no-such-application')
  return one
}
