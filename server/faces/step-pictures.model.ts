import { Schema, model } from 'mongoose'
import type { ClientSession } from '../platform/database'
import type { Vault } from '../platform/vault'
import { PicturesNotKept } from './pictures.model'

/** A picture of an attempt that runs: of the base frame, and one of each step. */
export interface StepPicture {
  step: number
  jpeg: Buffer
  takenAt: Date
}

const schema = new Schema(
  {
    /** Attempt and step. */
    _id: { type: String, required: true },
    attemptId: { type: String, required: true },
    personId: { type: String, required: true },
    step: { type: Number, required: true },
    takenAt: { type: Date, required: true },
    /** By the vault. */
    sealed: { type: Buffer, required: true },
    goesAt: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ attemptId: 1, takenAt: 1 }) // the pictures of this attempt
schema.index({ personId: 1 }) // all of this person
schema.index({ goesAt: 1 }, { expireAfterSeconds: 0 }) // what a crash left behind goes by itself

const Pictures = model('FaceStepPicture', schema, 'face_step_pictures')

interface Row {
  _id: string
  step: number
  takenAt: Date
  sealed: { buffer: Uint8Array }
}

/** However an attempt ends, its pictures have been moved or deleted long before. */
const LIFE_MILLISECONDS = 3600_000

const placeOf = (id: string) => `face_step_pictures.sealed:${id}`

/**
 * Keeps the picture of a step, sealed, until the attempt ends.
 *
 * @throws {PicturesNotKept} the transaction is over then; begin again without the picture.
 */
export async function keepStepPicture(
  { attemptId, personId, step }: { attemptId: string; personId: string; step: number },
  { jpeg, takenAt }: Omit<StepPicture, 'step'>,
  vault: Vault,
  session: ClientSession,
): Promise<void> {
  const id = `${attemptId}:${step}`
  const goesAt = new Date(takenAt.getTime() + LIFE_MILLISECONDS)
  const sealed = vault.sealBytes(jpeg, placeOf(id))
  const row = { _id: id, attemptId, personId, step, takenAt, goesAt, sealed }
  await Pictures.create([row], { session }).catch(error => {
    if (isTransient(error)) throw error
    throw new PicturesNotKept('the store takes none', { cause: error })
  })
}

const isTransient = (error: unknown) =>
  (error as { hasErrorLabel?(label: string): boolean }).hasErrorLabel?.(
    'TransientTransactionError',
  ) === true

/** The pictures of an attempt, as they were taken. */
export async function stepPicturesOf(
  attemptId: string,
  vault: Vault,
  session: ClientSession,
): Promise<StepPicture[]> {
  const rows = await Pictures.find({ attemptId })
    .session(session)
    .sort({ takenAt: 1 })
    .lean<Row[]>()
  return rows.map(({ _id, step, takenAt, sealed }) => ({
    step,
    takenAt,
    jpeg: vault.openBytes(Buffer.from(sealed.buffer), placeOf(_id)),
  }))
}

/** Deletes the pictures of an attempt. */
export async function dropStepPictures(attemptId: string, session: ClientSession): Promise<void> {
  await Pictures.deleteMany({ attemptId }, { session })
}

/** Deletes the pictures of whatever attempts of a person run. */
export async function dropStepPicturesOf(personId: string, session: ClientSession): Promise<void> {
  await Pictures.deleteMany({ personId }, { session })
}
