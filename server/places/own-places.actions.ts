import { randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '#shared/endpoint'
import type { OwnPlace, OwnPlaceContent, PlaceOwner } from '#shared/places/own-places.contract'
import * as endpoints from '#shared/places/own-places.endpoints'
import { staffNamed } from '../account/staff.model'
import { addEvidence } from '../evidence/records.model'
import { addMessage } from '../messages/messages.model'
import { organisationById } from '../organisation/organisation.model'
import { recordAct } from '../oversight/acts.model'
import { peopleWithin, personById } from '../people/people.model'
import { type ClientSession, inTransaction, isDuplicate } from '../platform/database'
import { Refusal } from '../platform/errors'
import type { Vault } from '../platform/vault'
import { placeDetails, placeEvidence } from './own-places.evidence'
import { type PlaceVersion, addPlaceVersion, newestOf } from './own-places.model'
import { mayKeepPlaces } from './own-places.policy'

/** Who acts, when, and what opens and seals where a place is. */
export interface By {
  actor: Extract<Actor, { role: 'officer' }>
  now: Date
  vault: Vault
}

/** Whose places they are, with what a policy must know. */
export interface Owner {
  name: string
  officeId: string
  within: readonly string[]
}

/** A person with an open case, or an office; null when there is none. */
export async function ownerOf({ kind, id }: PlaceOwner): Promise<Owner | null> {
  if (kind === 'person') return personById(id)
  const office = await organisationById(id)
  return office?.level === 'office' ? { ...office, officeId: office.id } : null
}

/** Adds a place and tells those whom it concerns. */
export async function addPlace(owner: PlaceOwner, content: OwnPlaceContent, by: By) {
  const { actor, now } = by
  const found = await ownerOf(owner)
  if (!found || !mayKeepPlaces(actor, found)) {
    throw new Refusal(404, owner.kind === 'person' ? 'no-such-person' : 'no-such-office')
  }
  if (owner.kind === 'office' && isPersonal(content)) throw new Refusal(422, 'only-for-one-person')
  const first = firstVersion(randomUUID(), { owner, content, setBy: actor.staffId, setAt: now })
  return store(first, 'own-place-added', by)
}

/** A place as it is added. */
export const firstVersion = (
  placeId: string,
  said: Pick<PlaceVersion, 'owner' | 'content' | 'setBy' | 'setAt'>,
): PlaceVersion => ({
  id: idOf(placeId, 1),
  placeId,
  version: 1,
  ...said,
  salt: newSalt(),
  addedAt: said.setAt,
  endedBecause: null,
})

const newSalt = () => randomBytes(16).toString('base64url')

/** No court forbids a place to a whole office, and nobody lives at one. */
const isPersonal = ({ kind }: OwnPlaceContent) => kind === 'home' || kind === 'forbidden'

/** Adds a version that counts from now on. */
export async function changePlace(
  { placeId, version, content }: { placeId: string; version: number; content: OwnPlaceContent },
  by: By,
) {
  const before = await keptPlace(placeId, version, by)
  if (content.kind !== before.content.kind) {
    throw new Refusal(400, 'bad-input', [{ path: 'content.kind', code: 'not-allowed' }])
  }
  return store({ ...next(before, by), content }, 'own-place-changed', by)
}

/** From now on the place does not count. */
export async function endPlace(
  { placeId, version, reason }: { placeId: string; version: number; reason: string },
  by: By,
) {
  const before = await keptPlace(placeId, version, by)
  return store({ ...next(before, by), endedBecause: reason }, 'own-place-ended', by)
}

const idOf = (placeId: string, version: number) => `${placeId}:${version}`

const next = (before: PlaceVersion, { actor, now }: By): PlaceVersion => ({
  ...before,
  id: idOf(before.placeId, before.version + 1),
  version: before.version + 1,
  salt: newSalt(),
  setAt: now,
  setBy: actor.staffId,
})

/** A place that the actor keeps, as the actor last saw it. @throws {Refusal} */
async function keptPlace(placeId: string, version: number, by: By): Promise<PlaceVersion> {
  const { actor, vault } = by
  const place = await newestOf(placeId, vault)
  const owner = place && (await ownerOf(place.owner))
  if (!owner || !mayKeepPlaces(actor, owner)) throw new Refusal(404, 'no-such-place')
  if (place.endedBecause !== null) throw new Refusal(409, 'place-ended')
  if (place.version !== version) throw new Refusal(409, 'changed-meanwhile')
  return place
}

const ACTS = {
  'own-place-added': endpoints.addOwnPlace,
  'own-place-changed': endpoints.changeOwnPlace,
  'own-place-ended': endpoints.endOwnPlace,
}

/** Stores a version with the act and the messages, or nothing at all. */
async function store(
  version: PlaceVersion,
  kind: keyof typeof ACTS,
  { vault }: By,
): Promise<OwnPlace> {
  const { owner, content, setAt: at, setBy: staffId } = version
  const concerned =
    owner.kind === 'person' ? [owner] : await peopleWithin({ within: owner.id }, owner.id)
  const { kind: place, firstDay, lastDay } = content
  // What a home or a workplace is called is an address: it stays sealed, and the person knows it.
  const name = place === 'home' || place === 'work' ? '' : content.name
  await inTransaction(async session => {
    await keepVersion(version, vault, session)
    for (const { id } of concerned) {
      await addMessage(id, at, { kind, place, name, firstDay, lastDay }, session)
    }
    const details = placeDetails(version)
    await recordAct({ staffId, act: ACTS[kind].id, subjectId: owner.id, at, details }, session)
  }).catch((error: unknown) => {
    throw isDuplicate(error) ? new Refusal(409, 'changed-meanwhile') : error
  })
  const [shown] = await presentPlaces([version])
  return shown!
}

/** Keeps a version with what is proved of it; to be told by the caller. */
export async function keepVersion(version: PlaceVersion, vault: Vault, session: ClientSession) {
  await addPlaceVersion(version, vault, session)
  await addEvidence([placeEvidence(version)], session)
}

/** Puts versions into the words of the contract. */
export async function presentPlaces(versions: readonly PlaceVersion[]): Promise<OwnPlace[]> {
  const staff = await staffNamed(versions.map(({ setBy }) => setBy))
  return versions.map(({ placeId, version, content, setAt, setBy, endedBecause }) => ({
    placeId,
    version,
    ...content,
    setAt: setAt.toISOString(),
    setByName: staff.get(setBy)?.name ?? '',
    endedBecause,
  }))
}
