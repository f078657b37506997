import { Schema, model } from 'mongoose'
import type { Media, MediaKind, MediaType } from '#shared/reports/reports.contract'
import type { ClientSession } from '../platform/database'
import type { Vault } from '../platform/vault'

/** What is known of a piece of sound, picture or film; what can be heard or seen lies in its parts. */
export interface StoredMedia {
  /** Made by the phone. */
  id: string
  personId: string
  kind: MediaKind
  type: MediaType
  seconds: number
  parts: number
  /** Of the whole as it was sent, SHA-256, hex. */
  digest: string
  /** Of what is kept, without what was written into it besides; null while parts are missing. */
  keptDigest: string | null
  bytes: number
  receivedAt: Date
  /** Null while it belongs to no report. */
  reportId: string | null
  /** When an officer was done with the report; from then on its keeping counts. */
  reviewedAt: Date | null
  /** Whether its parts are still there. */
  kept: boolean
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    kind: { type: String, required: true },
    type: { type: String, required: true },
    seconds: { type: Number, required: true },
    parts: { type: Number, required: true },
    digest: { type: String, required: true },
    keptDigest: { type: String, default: null },
    bytes: { type: Number, required: true },
    receivedAt: { type: Date, required: true },
    reportId: { type: String, default: null },
    reviewedAt: { type: Date, default: null },
    kept: { type: Boolean, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, receivedAt: 1 }) // how much this person sent today
// What came and was never used, the oldest first.
schema.index({ receivedAt: 1 }, { partialFilterExpression: { reportId: null } })
// What has been kept long enough.
schema.index({ reviewedAt: 1 }, { partialFilterExpression: { kept: true } })

/** For the model files of this feature only. */
export const MediaRows = model('ReportMedia', schema, 'report_media')

const partSchema = new Schema(
  {
    /** Piece and number, so that a part is stored once. */
    _id: { type: String, required: true },
    mediaId: { type: String, required: true },
    part: { type: Number, required: true },
    bytes: { type: Number, required: true },
    /** By the vault. */
    sealed: { type: Buffer, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
partSchema.index({ mediaId: 1, part: 1 }) // what there is of this piece, in its order

/** For the model files of this feature only. */
export const Parts = model('ReportMediaPart', partSchema, 'report_media_parts')

interface Row extends Omit<StoredMedia, 'id'> {
  _id: string
}
interface PartRow {
  _id: string
  part: number
  bytes: number
  sealed: { buffer: Uint8Array }
}

const toMedia = ({ _id, ...rest }: Row): StoredMedia => ({ id: _id, ...rest })
const partId = (mediaId: string, part: number) => `${mediaId}:${part}`
const placeOf = (id: string) => `report_media_parts.sealed:${id}`

/** One piece, or null. */
export async function mediaById(id: string, session?: ClientSession): Promise<StoredMedia | null> {
  const row = await MediaRows.findById(id)
    .session(session ?? null)
    .lean<Row>()
  return row && toMedia(row)
}

/** Pieces by id. */
export async function mediaByIds(
  ids: readonly string[],
  session?: ClientSession,
): Promise<StoredMedia[]> {
  if (ids.length === 0) return []
  const rows = await MediaRows.find({ _id: { $in: ids } })
    .session(session ?? null)
    .lean<Row[]>()
  return rows.map(toMedia)
}

/** How much a person sent since a moment. Bytes. */
export async function bytesSince(
  personId: string,
  since: Date,
  session: ClientSession,
): Promise<number> {
  const rows = await MediaRows.find({ personId, receivedAt: { $gte: since } }, { bytes: 1 })
    .session(session)
    .lean<Row[]>()
  return rows.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** Notes a piece of which the first part came. @throws a duplicate when another part was first. */
export async function addMedia({ id, ...media }: StoredMedia, session: ClientSession) {
  await MediaRows.create([{ _id: id, ...media }], { session })
}

/** Which parts of a piece are there. */
export async function partsThere(mediaId: string, session: ClientSession): Promise<Set<number>> {
  return new Set<number>(await Parts.distinct('part', { mediaId }).session(session))
}

/** Keeps a part, sealed, and counts it. */
export async function addPart(
  mediaId: string,
  part: number,
  bytes: Buffer,
  vault: Vault,
  session: ClientSession,
): Promise<void> {
  const id = partId(mediaId, part)
  const sealed = vault.sealBytes(bytes, placeOf(id))
  await Parts.create([{ _id: id, mediaId, part, bytes: bytes.length, sealed }], { session })
  await MediaRows.updateOne({ _id: mediaId }, { $inc: { bytes: bytes.length } }, { session })
}

/** A part, opened; null when it is gone. For those who may see it and whose look is recorded. */
export async function openPart(mediaId: string, part: number, vault: Vault) {
  const row = await Parts.findById(partId(mediaId, part)).lean<PartRow>()
  return row && opened(row, vault)
}

const opened = ({ _id, sealed }: PartRow, vault: Vault) =>
  vault.openBytes(Buffer.from(sealed.buffer), placeOf(_id))

/** A whole piece, opened. */
export async function openWhole(
  mediaId: string,
  vault: Vault,
  session: ClientSession,
): Promise<Buffer> {
  const rows = await Parts.find({ mediaId }).sort({ part: 1 }).session(session).lean<PartRow[]>()
  return Buffer.concat(rows.map(row => opened(row, vault)))
}

/** Writes a piece as it is kept in the place of what came. @param parts - null when nothing had to go. */
export async function saveWhole(
  mediaId: string,
  { keptDigest, parts }: { keptDigest: string; parts: readonly Buffer[] | null },
  vault: Vault,
  session: ClientSession,
): Promise<void> {
  if (parts === null) {
    await MediaRows.updateOne({ _id: mediaId }, { $set: { keptDigest } }, { session })
    return
  }
  const bytes = parts.reduce((sum, { length }) => sum + length, 0)
  await Parts.deleteMany({ mediaId }, { session })
  const fresh = parts.map((content, part) => {
    const id = partId(mediaId, part)
    const sealed = vault.sealBytes(content, placeOf(id))
    return { _id: id, mediaId, part, bytes: content.length, sealed }
  })
  await Parts.insertMany(fresh, { session })
  const changes = { keptDigest, bytes, parts: parts.length }
  await MediaRows.updateOne({ _id: mediaId }, { $set: changes }, { session })
}

/** Gives pieces to a report. @returns how many were a person's, whole, and of no report before. */
export async function bindMedia(
  ids: readonly string[],
  { personId, reportId }: { personId: string; reportId: string },
  session: ClientSession,
): Promise<number> {
  const free = { _id: { $in: ids }, personId, reportId: null, keptDigest: { $ne: null } }
  return (await MediaRows.updateMany(free, { $set: { reportId } }, { session })).modifiedCount
}

/** A piece as it is told. */
export const shownMedia = ({ id, kind, type, seconds, bytes, kept }: StoredMedia): Media => ({
  ...{ id, kind, type, seconds, bytes, kept },
})
