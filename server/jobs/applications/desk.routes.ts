import * as contract from '#shared/jobs/application-desk.contract'
import * as endpoints from '#shared/jobs/applications.endpoints'
import { nextByOfficer } from '#shared/jobs/applications.rules'
import type { Actor } from '#shared/endpoint'
import { recordLooks } from '../../oversight/looks.model'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import type { Vault } from '../../platform/vault'
import { countApplications, needsPage, statePage } from './application-lists.model'
import { type StoredApplication, applicationsById } from './applications.model'
import { secretsOf } from './secrets'
import {
  actsOnApplications,
  applicationScopeOf,
  mayActOnApplication,
  mayReadApplications,
} from './applications.policy'
import * as desk from './desk.actions'
import { presentRows, presentSteps } from './presenting'

const PAGE = 50

type Official = Extract<Actor, { role: 'officer' | 'procurator' }>

/** What officials read of applications, and what officers note. */
export const applicationDeskRoutes = (vault: Vault) => [
  /** An official reads the applications at or below their organisation. */
  implement(
    endpoints.listApplications,
    contract.listApplications,
  )(async ({ input: { list, employerId, officeId, after }, actor }) => {
    const narrowed = { scope: applicationScopeOf(actor), employerId, officeId }
    const [{ applications, next }, counts] = await Promise.all([
      list === 'needs'
        ? needsPage(narrowed, after, PAGE)
        : statePage({ ...narrowed, open: list === 'open' }, after, PAGE),
      countApplications(narrowed),
    ])
    return {
      applications: await presentRows(applications),
      next,
      counts,
      abilities: { act: actsOnApplications(actor) },
    }
  }),

  /** An official opens one; that is told to the person. */
  implement(
    endpoints.openApplication,
    contract.openApplication,
  )(async ({ input: { id, purpose }, actor, outside }) => {
    const [one] = await applicationsById([id])
    if (!one || !mayReadApplications(actor, one)) throw new Refusal(404, 'no-such-application')
    const { staffId } = actor
    await recordLooks([{ staffId, personId: one.personId, purpose, at: outside.now() }])
    return opened(one, actor, vault)
  }),

  /** An officer notes what the base has said. */
  implement(
    endpoints.moveApplication,
    contract.moveApplication,
  )(async ({ input: { id, ...asked }, actor, outside }) => {
    const one = await actedOn(id, actor)
    const by = { staffId: actor.staffId, now: outside.now(), vault }
    return opened(await desk.move(one, asked, by), actor, vault)
  }),

  /** An officer says something to the person. */
  implement(
    endpoints.tellApplicant,
    contract.tellApplicant,
  )(async ({ input: { id, ...word }, actor, outside }) => {
    const one = await actedOn(id, actor)
    const by = { staffId: actor.staffId, now: outside.now(), vault }
    return opened(await desk.tell(one, word, by), actor, vault)
  }),

  /** An officer has done what waited. */
  implement(
    endpoints.settleNeed,
    contract.settleNeed,
  )(async ({ input: { id, ...done }, actor, outside }) => {
    const one = await actedOn(id, actor)
    const by = { staffId: actor.staffId, now: outside.now(), vault }
    return opened(await desk.settle(one, done, by), actor, vault)
  }),
]

async function actedOn(id: string, actor: Official) {
  const [one] = await applicationsById([id])
  if (!one || !mayActOnApplication(actor, one)) throw new Refusal(404, 'no-such-application')
  return one
}

async function opened(one: StoredApplication, actor: Official, vault: Vault) {
  const [[application], steps] = await Promise.all([presentRows([one]), presentSteps(one, vault)])
  const act = mayActOnApplication(actor, one)
  return {
    application: application!,
    shared: secretsOf(one, vault)?.shared ?? null,
    noticeVersion: one.noticeVersion,
    goesOutAt: one.goesOutAt.toISOString(),
    withdrawnAt: one.withdrawnAt?.toISOString() ?? null,
    steps,
    next: act ? [...nextByOfficer(one.state)] : [],
    abilities: { act },
  }
}
