import * as contract from '#shared/places/places.contract'
import { listBoundaries } from '#shared/places/places.endpoints'
import { ancestryOf } from '../organisation/organisation.model'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import { boundariesFor } from './boundaries.model'
import { mayListBoundaries } from './places.policy'

export const placeRoutes = [
  /** An official sees the county they sit in, or every county below them. */
  implement(
    listBoundaries,
    contract.listBoundaries,
  )(async ({ actor }) => {
    if (!mayListBoundaries(actor)) throw new Refusal(403, 'wrong-role')
    const below = await boundariesFor(actor.organisationId)
    const found = below.length > 0 ? below : await boundariesAround(actor.organisationId)
    return {
      boundaries: found.map(({ organisationId, name, errorMetres, source, outline }) => ({
        organisationId,
        name,
        errorMetres,
        source,
        outline: outline as [number, number][][][],
      })),
    }
  }),
]

/** A township office lies within a county and has no outline of its own. */
const boundariesAround = async (organisationId: string) =>
  boundariesFor({ $in: await ancestryOf(organisationId) })
