import * as contract from '#shared/visits/prisons/prisoners.contract'
import * as endpoints from '#shared/visits/prisons/prisoners.endpoints'
import { staffNamed } from '../../account/staff.model'
import { implement } from '../../platform/implement'
import type { Vault } from '../../platform/vault'
import { relativeNames } from '../relatives/relatives.model'
import { note } from './facts.actions'
import { type StoredFact, factsPage } from './facts.model'
import { permittedOf } from './permitted.model'
import { prisonerName, prisonersById, prisonersPage } from './prisoners.model'
import { ownListOf } from './prisons.policy'

const PAGE = 30

/** The list of prisoners of a prison, and what changes in it. */
export const prisonerRoutes = (vault: Vault) => [
  implement(
    endpoints.listPrisoners,
    contract.listPrisoners,
  )(async ({ input, actor }) => {
    const { prisoners, next } = await prisonersPage(ownListOf(actor), input, { limit: PAGE, vault })
    const permitted = await permittedOf(
      prisoners.map(({ id }) => id),
      vault,
    )
    return {
      prisoners: prisoners.map(one => ({
        id: one.id,
        number: one.number,
        name: prisonerName(one, vault),
        state: one.state,
        visitsPerMonth: one.visitsPerMonth,
        permitted: (permitted.get(one.id) ?? []).map(({ kin, idNumber }) => ({
          kin,
          idNumberMasked: masked(idNumber),
        })),
        changedAt: one.changedAt.toISOString(),
      })),
      next,
    }
  }),

  implement(
    endpoints.listFacts,
    contract.listFacts,
  )(async ({ input, actor }) => {
    const { facts, next } = await factsPage(ownListOf(actor), input, PAGE)
    return { facts: await presentFacts(facts, vault), next }
  }),

  implement(
    endpoints.noteFact,
    contract.noteFact,
  )(async ({ input, actor, outside }) => {
    const by = { ...actor, prisonId: ownListOf(actor), now: outside.now(), vault }
    return (await presentFacts([await note(input, by)], vault))[0]!
  }),
]

/** The first three places and the last four. */
const masked = (idNumber: string) => `${idNumber.slice(0, 3)}***********${idNumber.slice(-4)}`

async function presentFacts(
  facts: readonly StoredFact[],
  vault: Vault,
): Promise<contract.ListedFact[]> {
  const [staff, prisoners, relatives] = await Promise.all([
    staffNamed(facts.flatMap(({ staffId }) => staffId ?? [])),
    prisonersById(facts.flatMap(({ prisonerId }) => prisonerId ?? [])),
    relativeNames(
      facts.flatMap(({ relativeId }) => relativeId ?? []),
      vault,
    ),
  ])
  const byId = new Map(prisoners.map(one => [one.id, one]))
  return facts.map(({ at, note: words, staffId, importId, ...fact }) => {
    const prisoner = byId.get(fact.prisonerId ?? '')
    const prisonerIs = prisoner ? prisonerName(prisoner, vault) : ''
    return {
      fact: { ...fact, at: at.toISOString() },
      name: [prisonerIs, relatives.get(fact.relativeId ?? '') ?? ''].filter(Boolean).join('、'),
      number: prisoner?.number ?? '',
      note: words,
      byName: staff.get(staffId ?? '')?.name ?? '',
      imported: importId !== null,
    }
  })
}
