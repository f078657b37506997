import * as contract from '#shared/places/places.contract'
import { addBoundary, listBoundaries } from '#shared/places/places.endpoints'
import { millimetres } from '../evidence/canonical'
import { organisationById } from '../organisation/organisation.model'
import { recordAct } from '../oversight/acts.model'
import { inTransaction, isDuplicate } from '../platform/database'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import { addVersion, boundariesFor } from './boundaries.model'
import { abilitiesOf, mayAddBoundary, mayListBoundaries } from './places.policy'

export const placeRoutes = [
  /** An official sees the county they sit in, or every county below them, with the offices' areas. */
  implement(
    listBoundaries,
    contract.listBoundaries,
  )(async ({ actor }) => {
    if (!mayListBoundaries(actor)) throw new Refusal(403, 'wrong-role')
    const home = await organisationById(actor.organisationId)
    const [below, around] = await Promise.all([
      boundariesFor(actor.organisationId),
      boundariesFor({ $in: home?.within ?? [] }),
    ])
    const found = new Map([...around, ...below].map(one => [one.organisationId, one]))
    return {
      boundaries: [...found.values()].map(
        ({ organisationId, name, version, within, errorMetres, source, outline }) => ({
          organisationId,
          name,
          version,
          level: within.length > 3 ? ('office' as const) : ('county' as const),
          errorMetres,
          source,
          outline: outline as [number, number][][][],
        }),
      ),
      abilities: abilitiesOf(actor),
    }
  }),

  /** An officer of the county loads a better outline; from now on check-ins are judged by it. */
  implement(
    addBoundary,
    contract.addBoundary,
  )(async ({ input, actor, outside }) => {
    const place = await organisationById(input.organisationId)
    if (!place || !mayAddBoundary(actor, place)) throw new Refusal(404, 'no-such-organisation')
    const { organisationId, errorMetres, source, outline } = input
    const version = await inTransaction(async session => {
      const added = await addVersion(
        { organisationId, name: place.name, errorMetres, source, outline, within: place.within },
        session,
      )
      await recordAct(
        {
          staffId: actor.staffId,
          act: addBoundary.id,
          subjectId: organisationId,
          at: outside.now(),
          details: { version: added, errorMillimetres: millimetres(errorMetres), source },
        },
        session,
      )
      return added
    }).catch((error: unknown) => {
      throw isDuplicate(error) ? new Refusal(409, 'changed-meanwhile') : error
    })
    return { version }
  }),
]
