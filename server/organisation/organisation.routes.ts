import * as contract from '#shared/organisation/organisation.contract'
import { listOrganisations } from '#shared/organisation/organisation.endpoints'
import { implement } from '../platform/implement'
import { organisationsWithin } from './organisation.model'
import { treeOf } from './organisation.policy'

export const organisationRoutes = [
  implement(
    listOrganisations,
    contract.listOrganisations,
  )(async ({ actor }) => {
    const found = await organisationsWithin(treeOf(actor))
    return {
      organisations: found.map(({ id, name, level, within }) => ({
        id,
        name,
        level,
        parentId: within.at(-2) ?? null,
      })),
    }
  }),
]
