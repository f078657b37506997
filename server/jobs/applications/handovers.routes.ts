import * as contract from '#shared/jobs/handovers.contract'
import type { Handover } from '#shared/jobs/handovers.contract'
import * as endpoints from '#shared/jobs/handovers.endpoints'
import type { Actor } from '#shared/endpoint'
import { staffNamed } from '../../account/staff.model'
import { recordLooks } from '../../oversight/looks.model'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import type { Vault } from '../../platform/vault'
import { areaFor } from '../area'
import { employerById } from '../employers.model'
import { mayReadWork } from '../employers.policy'
import { shownTo } from './application-lists.model'
import { actsOnApplications, mayEndHandover } from './applications.policy'
import { baseView } from './base-view'
import { endNow, handOut, openWithCode } from './handovers.actions'
import { type StoredHandover, handoversById, handoversTo } from './handovers.model'

/** The last ones, newest first. */
const LISTED = 20

type Official = Extract<Actor, { role: 'officer' | 'procurator' }>

/** What goes out to bases. */
export const handoverRoutes = (vault: Vault) => [
  /** An official reads what a base would see; that is told to those in it. */
  implement(
    endpoints.readBaseView,
    contract.readBaseView,
  )(async ({ input: { employerId, purpose }, actor, outside }) => {
    const employer = await baseFor(employerId, actor)
    const { staffId, organisationId } = actor
    const now = outside.now()
    const [shown, handovers] = await Promise.all([
      shownTo(employerId, organisationId),
      handoversTo(employerId, organisationId, LISTED),
    ])
    await recordLooks(shown.map(({ personId }) => ({ staffId, personId, purpose, at: now })))
    return {
      view: baseView(employer.name, shown, now, vault),
      handovers: await presented(handovers),
      abilities: { handOver: actsOnApplications(actor) },
    }
  }),

  /** An officer hands it out. */
  implement(
    endpoints.handOver,
    contract.handOver,
  )(async ({ input, actor, outside }) => {
    await baseFor(input.employerId, actor)
    if (!actsOnApplications(actor)) throw new Refusal(404, 'no-such-base')
    const { handover, ...handed } = await handOut(input, { actor, now: outside.now(), vault })
    return { ...handed, handover: (await presented([handover]))[0]! }
  }),

  /** An officer ends a link. */
  implement(
    endpoints.endHandover,
    contract.endHandover,
  )(async ({ input: { id }, actor, outside }) => {
    const [handover] = await handoversById([id])
    if (!handover || !mayEndHandover(actor, handover)) throw new Refusal(404, 'no-such-link')
    const ended = await endNow(handover, { staffId: actor.staffId, now: outside.now() })
    return (await presented([ended]))[0]!
  }),

  /** Whoever holds a link and its code reads the list. */
  implement(
    endpoints.openHandover,
    contract.openHandover,
  )(async ({ input, outside }) => openWithCode(input, { now: outside.now(), vault })),
]

async function baseFor(employerId: string, actor: Official) {
  const employer = await employerById(employerId)
  if (!employer?.isBase || !mayReadWork(actor, employer, await areaFor(actor))) {
    throw new Refusal(404, 'no-such-base')
  }
  return employer
}

async function presented(handovers: readonly StoredHandover[]): Promise<Handover[]> {
  const staff = await staffNamed(handovers.map(({ staffId }) => staffId))
  return handovers.map(one => ({
    id: one.id,
    employerId: one.employerId,
    way: one.way,
    at: one.at.toISOString(),
    byName: staff.get(one.staffId)?.name ?? '',
    count: one.applicationIds.length,
    expiresAt: one.expiresAt?.toISOString() ?? null,
    endedAt: one.endedAt?.toISOString() ?? null,
    opened: one.opened,
  }))
}
