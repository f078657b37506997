import { Schema, model } from 'mongoose'
import type { OwnPlaceContent, PlaceOwner } from '#shared/places/own-places.contract'
import { pageOf, readCursor } from '../platform/cursor'
import type { ClientSession } from '../platform/database'
import type { Vault } from '../platform/vault'

/**
 * One version of a place of a person or an office. A change adds one and so does the end; none is
 * ever changed, since verdicts name it.
 */
export interface PlaceVersion {
  /** Place and version, so that a verdict can name what it was judged against. */
  id: string
  placeId: string
  version: number
  owner: PlaceOwner
  content: OwnPlaceContent
  /** Random, and sealed with what it salts: a hash of where somebody lives cannot be guessed. */
  salt: string
  /** When the first version was added; the order of lists. */
  addedAt: Date
  setAt: Date
  setBy: string
  /** Why it no longer counts; null while it does. */
  endedBecause: string | null
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    placeId: { type: String, required: true },
    version: { type: Number, required: true },
    ownerId: { type: String, required: true },
    ownerKind: { type: String, required: true },
    /** Apart from what is sealed. */
    content: { type: Schema.Types.Mixed, required: true },
    /** Name, shape and salt, sealed by the vault as one text. */
    sealed: { type: String, required: true },
    addedAt: { type: Date, required: true },
    setAt: { type: Date, required: true },
    setBy: { type: String, required: true },
    endedBecause: { type: String, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ placeId: 1, version: -1 }, { unique: true }) // what a place was, newest first
schema.index({ ownerId: 1, addedAt: -1, placeId: 1, version: -1 }) // the places of this person

const OwnPlaces = model('OwnPlace', schema, 'own-places')

/** Where the hub hears of places that change. */
export const OWN_PLACES = 'own-places'

/** What nobody can read in the database: a name and a shape are an address. */
type Secrets = Pick<OwnPlaceContent, 'name' | 'shape'> & Pick<PlaceVersion, 'salt'>

/** A version as it lies in the database. */
export interface SealedVersion extends Omit<PlaceVersion, 'id' | 'owner' | 'content' | 'salt'> {
  _id: string
  ownerId: string
  ownerKind: PlaceOwner['kind']
  content: Omit<OwnPlaceContent, 'name' | 'shape'>
  sealed: string
}

const placeOfSealed = (id: string) => `own-places.content:${id}`

/** @throws when what is sealed was altered, moved, or its key is gone. */
export function opened(row: SealedVersion, vault: Vault): PlaceVersion {
  const { _id: id, ownerId, ownerKind, content, sealed, ...rest } = row
  const { name, shape, salt } = JSON.parse(vault.open(sealed, placeOfSealed(id))) as Secrets
  const owner = { kind: ownerKind, id: ownerId }
  return { id, owner, content: { ...content, name, shape }, salt, ...rest }
}

function sealedRow({ id, owner, content, salt, ...rest }: PlaceVersion, vault: Vault) {
  const { name, shape, ...open } = content
  const secrets: Secrets = { name, shape, salt }
  const sealed = vault.seal(JSON.stringify(secrets), placeOfSealed(id))
  return { _id: id, ownerId: owner.id, ownerKind: owner.kind, content: open, sealed, ...rest }
}

/** Whose place a change is about, as the hub tells it. */
export const ownerOfChange = (document: Record<string, unknown> | undefined): string | undefined =>
  (document as SealedVersion | undefined)?.ownerId

/** Every version of every place of these owners, older ones first. */
export async function versionsOfOwners(
  ownerIds: readonly string[],
  vault: Vault,
): Promise<PlaceVersion[]> {
  const rows = await OwnPlaces.find({ ownerId: { $in: ownerIds } })
    .sort({ version: 1 })
    .lean<SealedVersion[]>()
  return rows.map(row => opened(row, vault))
}

/** Versions by id, still sealed. */
export const sealedVersions = (ids: readonly string[]): Promise<SealedVersion[]> =>
  OwnPlaces.find({ _id: { $in: ids } }).lean<SealedVersion[]>()

/** One page of an owner's places in their newest version; what was added last comes first. */
export async function placesOf(
  ownerId: string,
  { after, limit }: { after: string | undefined; limit: number },
  vault: Vault,
) {
  const from = readCursor(after)
  const beyond = from && {
    $or: [{ addedAt: { $lt: from.at } }, { addedAt: from.at, placeId: { $lt: from.id } }],
  }
  const rows = await OwnPlaces.aggregate<{ newest: SealedVersion }>([
    { $match: { ownerId, ...beyond } },
    { $sort: { version: -1 } },
    { $group: { _id: '$placeId', newest: { $first: '$$ROOT' } } },
    { $sort: { 'newest.addedAt': -1, _id: -1 } },
    { $limit: limit + 1 },
  ])
  const { page, next } = pageOf(rows, limit, ({ newest }) => ({
    at: newest.addedAt,
    id: newest.placeId,
  }))
  return { places: page.map(({ newest }) => opened(newest, vault)), next }
}

/** One page of what a place was, newest first. @param before - the version that the page before ended with. */
export async function versionsOf(
  placeId: string,
  { before, limit }: { before: number | undefined; limit: number },
  vault: Vault,
) {
  const rows = await OwnPlaces.find({ placeId, ...(before && { version: { $lt: before } }) })
    .sort({ version: -1 })
    .limit(limit + 1)
    .lean<SealedVersion[]>()
  const versions = rows.slice(0, limit).map(row => opened(row, vault))
  return { versions, next: rows.length > limit ? versions.at(-1)!.version : null }
}

/** What a place is now, or null. */
export async function newestOf(placeId: string, vault: Vault): Promise<PlaceVersion | null> {
  const row = await OwnPlaces.findOne({ placeId }).sort({ version: -1 }).lean<SealedVersion>()
  return row && opened(row, vault)
}

/**
 * Adds a version.
 *
 * @throws a duplicate when somebody else added that version just now.
 */
export async function addPlaceVersion(
  version: PlaceVersion,
  vault: Vault,
  session: ClientSession,
): Promise<void> {
  await OwnPlaces.create([sealedRow(version, vault)], { session })
}
