import { type QueryFilter, Schema, model } from 'mongoose'
import type { LessonMediaKind, LessonMediaType } from '#shared/courses/media.contract'
import { pageOf, readCursor } from '../platform/cursor'
import { type ClientSession, isDuplicate } from '../platform/database'
import { gramsAsked } from './lesson-search'

/** What is known of a picture, sound or film of a county; its bytes lie in its parts. */
export interface StoredMedia {
  /** County and what it consists of, so that the same file is kept once. */
  id: string
  countyId: string
  within: string[]
  /** As the file was called. */
  name: string
  grams: string[]
  kind: LessonMediaKind
  type: LessonMediaType
  /** Of what was promised; once it is whole, of what is kept. */
  bytes: number
  parts: number
  /** Of the whole as it was sent, SHA-256, hex. */
  digest: string
  /** Of what is kept, without what was written into it besides; null while parts are missing. */
  keptDigest: string | null
  /** As measured; null for a picture, or while it is not whole. */
  seconds: number | null
  width: number | null
  height: number | null
  addedBy: string
  addedAt: Date
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    countyId: { type: String, required: true },
    within: { type: [String], required: true },
    name: { type: String, required: true },
    grams: { type: [String], required: true },
    kind: { type: String, required: true },
    type: { type: String, required: true },
    bytes: { type: Number, required: true },
    parts: { type: Number, required: true },
    digest: { type: String, required: true },
    keptDigest: { type: String, default: null },
    seconds: { type: Number, default: null },
    width: { type: Number, default: null },
    height: { type: Number, default: null },
    addedBy: { type: String, required: true },
    addedAt: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ within: 1, addedAt: -1, _id: -1 }) // what this county has, newest first
// What was begun and never finished, the oldest first.
schema.index({ addedAt: 1 }, { partialFilterExpression: { keptDigest: null } })

/** For the model files of this feature only. */
export const MediaRows = model('LessonMedia', schema, 'lesson_media')

const partSchema = new Schema(
  {
    /** Medium and number, so that a part is stored once. */
    _id: { type: String, required: true },
    mediaId: { type: String, required: true },
    part: { type: Number, required: true },
    bytes: { type: Buffer, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
partSchema.index({ mediaId: 1, part: 1 }) // what there is of this medium, in its order

/** For the model files of this feature only. */
export const Parts = model('LessonMediaPart', partSchema, 'lesson_media_parts')

type Row = Omit<StoredMedia, 'id'> & { _id: string }
interface PartRow {
  part: number
  bytes: { buffer: Uint8Array }
}
const toMedia = ({ _id, ...rest }: Row): StoredMedia => ({ id: _id, ...rest })
const partId = (mediaId: string, part: number) => `${mediaId}:${part}`

/** One medium, or null. */
export async function mediumById(id: string, session?: ClientSession): Promise<StoredMedia | null> {
  const row = await MediaRows.findById(id)
    .session(session ?? null)
    .lean<Row>()
  return row && toMedia(row)
}

/** Media by id; only those that are whole. */
export async function lessonMediaById(ids: readonly string[]): Promise<StoredMedia[]> {
  if (ids.length === 0) return []
  const rows = await MediaRows.find({ _id: { $in: ids }, keptDigest: { $ne: null } }).lean<Row[]>()
  return rows.map(toMedia)
}

/** One page of what is whole, newest first. */
export async function searchMedia(
  scope: { within: string } | null,
  asked: {
    kind?: LessonMediaKind | undefined
    search?: string | undefined
    after?: string | undefined
  },
  limit: number,
) {
  if (!scope) return { media: [], next: null }
  const grams = gramsAsked(asked.search)
  const from = readCursor(asked.after)
  const match: QueryFilter<Row> = {
    ...scope,
    keptDigest: { $ne: null },
    ...(asked.kind && { kind: asked.kind }),
    ...(grams.length > 0 && { grams: { $all: grams } }),
    ...(from && {
      $or: [{ addedAt: { $lt: from.at } }, { addedAt: from.at, _id: { $lt: from.id } }],
    }),
  }
  const rows = await MediaRows.find(match)
    .sort({ addedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageOf(rows, limit, ({ addedAt, _id }) => ({ at: addedAt, id: _id }))
  return { media: page.map(toMedia), next }
}

/** Notes what will be sent, unless it was before. */
export async function ensureMedium({ id, ...medium }: StoredMedia): Promise<void> {
  await MediaRows.updateOne({ _id: id }, { $setOnInsert: medium }, { upsert: true })
}

/** Which parts are there. */
export async function partsThere(mediaId: string): Promise<Set<number>> {
  return new Set<number>(await Parts.distinct('part', { mediaId }))
}

/** Keeps a part; the same one again is harmless. */
export async function addPart(mediaId: string, part: number, bytes: Buffer): Promise<void> {
  try {
    await Parts.create([{ _id: partId(mediaId, part), mediaId, part, bytes }])
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}

/** A part, or null. */
export async function readPart(mediaId: string, part: number): Promise<Buffer | null> {
  const row = await Parts.findById(partId(mediaId, part)).lean<PartRow>()
  return row && Buffer.from(row.bytes.buffer)
}

/** What a medium turned out to be. */
export interface Outcome {
  bytes: number
  parts: number
  keptDigest: string
  seconds: number | null
  width: number | null
  height: number | null
}

/**
 * Notes that a medium is whole. Does nothing when it was before.
 *
 * @param changed - the parts that are kept otherwise than they came; all others stay.
 */
export async function finishMedium(
  id: string,
  outcome: Outcome,
  changed: ReadonlyMap<number, Buffer>,
  session: ClientSession,
): Promise<void> {
  const open = { _id: id, keptDigest: null }
  const { modifiedCount } = await MediaRows.updateOne(open, { $set: outcome }, { session })
  if (modifiedCount === 0) return
  await Parts.deleteMany({ mediaId: id, part: { $gte: outcome.parts } }, { session })
  for (const [part, bytes] of changed) {
    await Parts.updateOne({ _id: partId(id, part) }, { $set: { bytes } }, { session })
  }
}
