import { Schema, model } from 'mongoose'
import type { OwnPlaceContent, PlaceOwner } from '#shared/places/own-places.contract'
import { pageOf, readCursor } from '../platform/cursor'
import type { ClientSession } from '../platform/database'

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
    content: { type: Schema.Types.Mixed, required: true },
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

interface Row extends Omit<PlaceVersion, 'id' | 'owner'> {
  _id: string
  ownerId: string
  ownerKind: PlaceOwner['kind']
}

const toVersion = ({ _id, ownerId, ownerKind, ...rest }: Row): PlaceVersion => ({
  id: _id,
  owner: { kind: ownerKind, id: ownerId },
  ...rest,
})

/** Whose place a change is about, as the hub tells it. */
export const ownerOfChange = (document: Record<string, unknown> | undefined): string | undefined =>
  (document as Row | undefined)?.ownerId

/** Every version of every place of these owners, older ones first. */
export async function versionsOfOwners(ownerIds: readonly string[]): Promise<PlaceVersion[]> {
  const rows = await OwnPlaces.find({ ownerId: { $in: ownerIds } })
    .sort({ version: 1 })
    .lean<Row[]>()
  return rows.map(toVersion)
}

/** One page of an owner's places in their newest version; what was added last comes first. */
export async function placesOf(ownerId: string, after: string | undefined, limit: number) {
  const from = readCursor(after)
  const beyond = from && {
    $or: [{ addedAt: { $lt: from.at } }, { addedAt: from.at, placeId: { $lt: from.id } }],
  }
  const rows = await OwnPlaces.aggregate<{ newest: Row }>([
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
  return { places: page.map(({ newest }) => toVersion(newest)), next }
}

/** One page of what a place was, newest first. @param before - the version that the page before ended with. */
export async function versionsOf(placeId: string, before: number | undefined, limit: number) {
  const rows = await OwnPlaces.find({ placeId, ...(before && { version: { $lt: before } }) })
    .sort({ version: -1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const versions = rows.slice(0, limit).map(toVersion)
  return { versions, next: rows.length > limit ? versions.at(-1)!.version : null }
}

/** What a place is now, or null. */
export async function newestOf(placeId: string): Promise<PlaceVersion | null> {
  const row = await OwnPlaces.findOne({ placeId }).sort({ version: -1 }).lean<Row>()
  return row && toVersion(row)
}

/**
 * Adds a version.
 *
 * @throws a duplicate when somebody else added that version just now.
 */
export async function addPlaceVersion(
  { id, owner, ...version }: PlaceVersion,
  session: ClientSession,
): Promise<void> {
  const row = { _id: id, ownerId: owner.id, ownerKind: owner.kind, ...version }
  await OwnPlaces.create([row], { session })
}
