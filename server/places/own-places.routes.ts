import type { Actor } from '#shared/endpoint'
import type { Purpose } from '#shared/oversight/oversight.contract'
import * as contract from '#shared/places/own-places.contract'
import * as endpoints from '#shared/places/own-places.endpoints'
import { organisationNames } from '../organisation/organisation.model'
import { recordLooks } from '../oversight/looks.model'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import type { Vault } from '../platform/vault'
import * as actions from './own-places.actions'
import { newestOf, placesOf, versionsOf } from './own-places.model'
import { mayKeepPlaces, mayReadPlaces } from './own-places.policy'

const PAGE = 50

type Reader = Extract<Actor, { role: 'officer' | 'procurator' }>

/** The own places of persons and offices. */
export const ownPlaceRoutes = (vault: Vault) => [
  /** An official looks where a person lives and works, must not go and must be. */
  implement(
    endpoints.listPlacesOfPerson,
    contract.listPlacesOfPerson,
  )(async ({ input: { personId, purpose, after }, actor, outside }) => {
    const owner = { kind: 'person', id: personId } as const
    const found = await readOwner(owner, actor)
    if (!found) throw new Refusal(404, 'no-such-person')
    await look(owner, purpose, actor, outside.now())
    return listed(owner.id, found, { after, actor, vault })
  }),

  /** An official reads what an office set for everybody. */
  implement(
    endpoints.listPlacesOfOffice,
    contract.listPlacesOfOffice,
  )(async ({ input: { officeId, after }, actor }) => {
    const found = await readOwner({ kind: 'office', id: officeId }, actor)
    if (!found) throw new Refusal(404, 'no-such-office')
    return listed(officeId, found, { after, actor, vault })
  }),

  /** An official reads what a place was before. */
  implement(
    endpoints.listPlaceVersions,
    contract.listPlaceVersions,
  )(async ({ input: { placeId, purpose, after }, actor, outside }) => {
    const place = await newestOf(placeId, vault)
    if (!place || !(await readOwner(place.owner, actor))) throw new Refusal(404, 'no-such-place')
    await look(place.owner, purpose, actor, outside.now())
    const before = Number(after) || undefined
    const { versions, next } = await versionsOf(placeId, { before, limit: PAGE }, vault)
    return {
      versions: await actions.presentPlaces(versions),
      next: next === null ? null : String(next),
    }
  }),

  implement(
    endpoints.addOwnPlace,
    contract.addOwnPlace,
  )(async ({ input: { owner, content }, actor, outside }) =>
    actions.addPlace(owner, content, { actor, now: outside.now(), vault }),
  ),

  implement(
    endpoints.changeOwnPlace,
    contract.changeOwnPlace,
  )(async ({ input, actor, outside }) =>
    actions.changePlace(input, { actor, now: outside.now(), vault }),
  ),

  implement(
    endpoints.endOwnPlace,
    contract.endOwnPlace,
  )(async ({ input, actor, outside }) =>
    actions.endPlace(input, { actor, now: outside.now(), vault }),
  ),
]

/** Whose places they are, when the actor may read them; null sounds like "not there". */
async function readOwner(owner: contract.PlaceOwner, actor: Reader) {
  const found = await actions.ownerOf(owner)
  return found && mayReadPlaces(actor, found) ? found : null
}

/** A person is told who looked; an office has no secrets. */
async function look(
  { kind, id }: contract.PlaceOwner,
  purpose: Purpose,
  { staffId }: Reader,
  at: Date,
): Promise<void> {
  if (kind === 'person') await recordLooks([{ staffId, personId: id, purpose, at }])
}

async function listed(
  ownerId: string,
  { name, officeId, within }: actions.Owner,
  { after, actor, vault }: { after: string | undefined; actor: Reader; vault: Vault },
) {
  const [{ places, next }, offices] = await Promise.all([
    placesOf(ownerId, { after, limit: PAGE }, vault),
    organisationNames([officeId]),
  ])
  return {
    ownerName: name,
    officeId,
    officeName: offices.get(officeId) ?? '',
    places: await actions.presentPlaces(places),
    next,
    abilities: { keep: mayKeepPlaces(actor, { within }) },
  }
}
