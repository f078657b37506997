import { randomUUID } from 'node:crypto'
import { Schema, model } from 'mongoose'
import type { ClientSession } from '../platform/database'
import type { Vault } from '../platform/vault'

/**
 * What a picture shows: the frame that is compared, one more of the attempt, or the registered face.
 * `spoken` is heard instead: digits that were read aloud. It is kept and goes with the pictures of its
 * attempt; see sounds.model.ts.
 */
export type PictureKind = 'reported' | 'step' | 'enrolled' | 'spoken'

/** By what a picture is kept: while nothing is decided, by what came of it, or while the face is on file. */
export type KeptAs = 'open' | 'passed' | 'decided' | 'sensitive' | 'enrolled'

/** A picture that is to be kept. */
export interface PictureDraft {
  personId: string
  /** Null for a picture of an enrolment. */
  attemptId: string | null
  requestId: string | null
  kind: Exclude<PictureKind, 'spoken'>
  jpeg: Buffer
  takenAt: Date
}

/** A picture without what it shows. */
export interface Picture extends Omit<PictureDraft, 'jpeg' | 'kind'> {
  id: string
  kind: PictureKind
  keptAs: KeptAs
  /** Since when it is kept as that. */
  since: Date
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    attemptId: { type: String, default: null },
    requestId: { type: String, default: null },
    kind: { type: String, required: true },
    takenAt: { type: Date, required: true },
    keptAs: { type: String, required: true },
    since: { type: Date, required: true },
    /** What is heard, and its type; null for pictures. */
    sound: { type: Schema.Types.Mixed, default: null },
    /** By the vault. */
    sealed: { type: Buffer, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1 }) // all pictures of this person
schema.index({ requestId: 1, takenAt: 1 }) // what belongs to this request, as it was taken
schema.index({ keptAs: 1, since: 1 }) // what is old enough to go

/** For the model files of this feature only. */
export const Pictures = model('FacePicture', schema, 'face_pictures')

interface Row extends Omit<Picture, 'id'> {
  _id: string
  sealed: { buffer: Uint8Array }
}

/** What is stored beside what can be seen or heard. */
export type PictureRow = Omit<Picture, 'id' | 'keptAs' | 'since'> & { sound?: unknown }

const WITHOUT_FACE = { sealed: 0 }
const toPicture = ({ _id, sealed: _, ...rest }: Row): Picture => ({ id: _id, ...rest })
const placeOf = (id: string) => `face_pictures.sealed:${id}`

/** The contract lets nothing larger in; what is larger did not come by it. */
const LARGEST_BYTES = 256 * 1024

/** The place for pictures takes none, e.g. because it is full: what they belong to must not be lost with them. */
export class PicturesNotKept extends Error {}

/**
 * Keeps a picture, sealed, beside what it belongs to.
 *
 * @returns its id.
 * @throws {PicturesNotKept} the transaction is over then; begin again without pictures (`keptOrNot`).
 */
export const keepPicture = (
  { jpeg, ...picture }: PictureDraft,
  vault: Vault,
  session: ClientSession,
): Promise<string> => keepSealed(picture, jpeg, vault, session)

/** As `keepPicture`, whatever it is. */
export async function keepSealed(
  picture: PictureRow,
  bytes: Buffer,
  vault: Vault,
  session: ClientSession,
): Promise<string> {
  if (bytes.length > LARGEST_BYTES) throw new PicturesNotKept('too large')
  const id = randomUUID()
  const keptAs: KeptAs = picture.kind === 'enrolled' ? 'enrolled' : 'open'
  const sealed = vault.sealBytes(bytes, placeOf(id))
  const row = { _id: id, ...picture, keptAs, since: picture.takenAt, sealed }
  try {
    await Pictures.create([row], { session })
  } catch (error) {
    if (isToBeTriedAgain(error)) throw error
    throw new PicturesNotKept('the store takes none', { cause: error })
  }
  return id
}

/** The driver begins the whole transaction anew by itself. */
const isToBeTriedAgain = (error: unknown) =>
  (error as { hasErrorLabel?(label: string): boolean }).hasErrorLabel?.(
    'TransientTransactionError',
  ) === true

/** Notes what came of a request: from now on its pictures are kept by that. Sensitive stays sensitive. */
export async function keepPicturesAs(
  requestId: string,
  keptAs: Exclude<KeptAs, 'open' | 'enrolled'>,
  since: Date,
  session: ClientSession,
): Promise<void> {
  await Pictures.updateMany(
    { requestId, keptAs: { $ne: 'sensitive' } },
    { $set: { keptAs, since } },
    { session },
  )
}

/** What is still kept of some requests, sounds among it; the reported picture first, then as they were taken. */
export async function picturesOfRequests(requestIds: readonly string[]): Promise<Picture[]> {
  if (requestIds.length === 0) return []
  const rows = await Pictures.find({ requestId: { $in: requestIds } }, WITHOUT_FACE)
    .sort({ takenAt: 1 })
    .lean<Row[]>()
  const first = ({ kind }: Picture) => (kind === 'reported' ? 0 : 1)
  return rows.map(toPicture).sort((one, other) => first(one) - first(other))
}

/** A picture without what it shows, or null; what is heard is none. */
export async function pictureById(id: string): Promise<Picture | null> {
  const row = await Pictures.findOne({ _id: id, kind: { $ne: 'spoken' } }, WITHOUT_FACE).lean<Row>()
  return row && toPicture(row)
}

/** What a picture shows: a JPEG; null when it has gone. For those who may see it and whose look is recorded. */
export async function openPicture(id: string, vault: Vault): Promise<Buffer | null> {
  const row = await Pictures.findById(id).lean<Row>()
  return row && vault.openBytes(Buffer.from(row.sealed.buffer), placeOf(id))
}

/** Deletes every picture of a person, enrolled ones and sounds included. @returns how many. */
export async function deletePicturesOf(personId: string, session: ClientSession): Promise<number> {
  return (await Pictures.deleteMany({ personId }, { session })).deletedCount
}

/** Deletes pictures by id. @returns how many there still were. */
export async function deletePictures(
  ids: readonly string[],
  session: ClientSession,
): Promise<number> {
  if (ids.length === 0) return 0
  return (await Pictures.deleteMany({ _id: { $in: ids } }, { session })).deletedCount
}

/** Ids of some pictures whose time is over, the oldest first. */
export async function picturesOlderThan(
  keptAs: KeptAs,
  upTo: Date,
  limit: number,
): Promise<string[]> {
  const rows = await Pictures.find({ keptAs, since: { $lt: upTo } }, { _id: 1 })
    .sort({ since: 1 })
    .limit(limit)
    .lean<Row[]>()
  return rows.map(({ _id }) => _id)
}

/** Deletes pictures whose time is still over. @returns how many. */
export async function deleteOldPictures(
  keptAs: KeptAs,
  ids: readonly string[],
  upTo: Date,
  session: ClientSession,
): Promise<number> {
  const match = { _id: { $in: ids }, keptAs, since: { $lt: upTo } }
  return (await Pictures.deleteMany(match, { session })).deletedCount
}
