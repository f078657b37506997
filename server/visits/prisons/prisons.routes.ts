import * as contract from '#shared/visits/prisons/prisons.contract'
import * as endpoints from '#shared/visits/prisons/prisons.endpoints'
import { staffNamed } from '../../account/staff.model'
import { organisationNames } from '../../organisation/organisation.model'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import { presentPrison } from './presenting'
import { type StoredVersion, versionsOf } from './prison-versions.model'
import { enterRules, prisonAtDesk, prisonToKeep, register } from './prisons.actions'
import { prisonById, prisonsPage } from './prisons.model'
import { listPrisonOf, prisonAbilitiesOf } from './prisons.policy'

const PAGE = 20
const MOST_VERSIONS = 50

/** Prisons: what they lay down. */
export const prisonRoutes = [
  /** Whoever asks for a visit looks for the prison; a prison knows itself. */
  implement(
    endpoints.listPrisons,
    contract.listPrisons,
  )(async ({ input, actor }) => {
    const own = listPrisonOf(actor)
    if (own !== null) return { prisons: await ownPrison(own), next: null }
    const { prisons, next } = await prisonsPage(input, PAGE)
    return { prisons: prisons.map(presentPrison), next }
  }),

  implement(
    endpoints.readPrison,
    contract.readPrison,
  )(async ({ input: { id } }) => {
    const prison = await prisonById(id)
    if (!prison) throw new Refusal(404, 'no-such-prison')
    return presentPrison(prison)
  }),

  /** A desk reads what holds, and what held before. */
  implement(
    endpoints.readPrisonDesk,
    contract.readPrisonDesk,
  )(async ({ input, actor }) => {
    const prison = await prisonAtDesk(input.id ?? listPrisonOf(actor) ?? '', actor)
    return {
      prison: presentPrison(prison),
      version: prison.version,
      versions: await presentVersions(await versionsOf(prison.id, MOST_VERSIONS)),
      abilities: prisonAbilitiesOf(actor, prison),
    }
  }),

  implement(
    endpoints.setPrison,
    contract.setPrison,
  )(async ({ input, actor, outside }) => {
    const prison = await prisonToKeep(input.id, actor)
    // Whether a prison answers here itself is its own to say.
    if (actor.role === 'visitClerk' && input.hasAccounts) throw new Refusal(403, 'wrong-role')
    return { version: await enterRules(input, prison, { ...actor, now: outside.now() }) }
  }),

  implement(
    endpoints.addPrison,
    contract.addPrison,
  )(async ({ input, actor, outside }) =>
    presentPrison(await register(input, { ...actor, now: outside.now() })),
  ),
]

async function ownPrison(id: string): Promise<contract.PrisonFace[]> {
  const prison = await prisonById(id)
  return prison ? [presentPrison(prison)] : []
}

async function presentVersions(
  versions: readonly StoredVersion[],
): Promise<contract.PrisonVersion[]> {
  const [staff, organisations] = await Promise.all([
    staffNamed(versions.map(({ staffId }) => staffId)),
    organisationNames(versions.map(({ organisationId }) => organisationId)),
  ])
  return versions.map(({ id: _, prisonId: __, staffId, organisationId, at, ...rest }) => ({
    ...rest,
    at: at.toISOString(),
    byName: staff.get(staffId)?.name ?? '',
    byOrganisation: organisations.get(organisationId) ?? '',
  }))
}
