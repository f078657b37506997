import { Schema, model } from 'mongoose'
import type { ClientSession } from '../platform/database'
import type { Vault } from '../platform/vault'
import { PicturesNotKept } from './pictures.model'
import type { SoundAs } from './sounds.model'

/**
 * A picture of an attempt that runs: of the base frame, and one of each step; or the digits as they
 * were read aloud.
 */
export interface StepPicture {
  step: number
  bytes: Buffer
  takenAt: Date
  /** What is heard; null for a picture. */
  sound: SoundAs | null
}

const schema = new Schema(
  {
    /** Attempt and step, and that it is a sound. */
    _id: { type: String, required: true },
    attemptId: { type: String, required: true },
    personId: { type: String, required: true },
    step: { type: Number, required: true },
    takenAt: { type: Date, required: true },
    sound: { type: Schema.Types.Mixed, default: null },
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
  sound?: SoundAs | null
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
export const keepStepPicture = (
  of: StepOf,
  { jpeg, takenAt }: { jpeg: Buffer; takenAt: Date },
  vault: Vault,
  session: ClientSession,
): Promise<void> => keep(of, { bytes: jpeg, takenAt, sound: null }, vault, session)

/** Keeps the digits as they were read aloud, like the picture of a step. @throws {PicturesNotKept} */
export const keepStepSound = (
  of: StepOf,
  spoken: { bytes: Buffer; takenAt: Date; sound: SoundAs },
  vault: Vault,
  session: ClientSession,
): Promise<void> => keep(of, spoken, vault, session)

/** Which step of which attempt. */
interface StepOf {
  attemptId: string
  personId: string
  step: number
}

async function keep(
  { attemptId, personId, step }: StepOf,
  { bytes, takenAt, sound }: Omit<StepPicture, 'step'>,
  vault: Vault,
  session: ClientSession,
): Promise<void> {
  const id = `${attemptId}:${step}${sound ? ':sound' : ''}`
  const goesAt = new Date(takenAt.getTime() + LIFE_MILLISECONDS)
  const sealed = vault.sealBytes(bytes, placeOf(id))
  const row = { _id: id, attemptId, personId, step, takenAt, sound, goesAt, sealed }
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
  return rows.map(({ _id, step, takenAt, sound = null, sealed }) => ({
    step,
    takenAt,
    sound,
    bytes: vault.openBytes(Buffer.from(sealed.buffer), placeOf(_id)),
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

/** Deletes what was read aloud in whatever attempts of a person run. */
export async function dropStepSoundsOf(personId: string, session: ClientSession): Promise<void> {
  await Pictures.deleteMany({ personId, sound: { $ne: null } }, { session })
}
