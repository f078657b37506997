import type { SoundType } from '#shared/faces/attempts.contract'
import type { ClientSession } from '../platform/database'
import type { Vault } from '../platform/vault'
import { Pictures, keepSealed, openPicture } from './pictures.model'

/** What is heard: which digits were to be read, and how the sound is written. */
export interface SoundAs {
  type: SoundType
  digits: string
}

/** Digits as they were read aloud, to be kept. */
export interface SoundDraft {
  personId: string
  attemptId: string
  requestId: string
  bytes: Buffer
  sound: SoundAs
  takenAt: Date
}

/** Keeps a sound, sealed, as long as the pictures of its attempt. @throws as `keepPicture` */
export const keepSound = (
  { bytes, ...rest }: SoundDraft,
  vault: Vault,
  session: ClientSession,
): Promise<string> => keepSealed({ ...rest, kind: 'spoken' }, bytes, vault, session)

interface Row {
  _id: string
  personId: string
  takenAt: Date
  sound: SoundAs
}

/** Whose a sound is, and what is heard; null when there is none. */
export async function soundById(id: string): Promise<Omit<Row, '_id'> | null> {
  const fields = { personId: 1, takenAt: 1, sound: 1 }
  return Pictures.findOne({ _id: id, kind: 'spoken' }, fields).lean<Row>()
}

/** What can be heard; null when it has gone. For those who may hear it and whose look is recorded. */
export const openSound = (id: string, vault: Vault): Promise<Buffer | null> =>
  openPicture(id, vault)

/** Deletes every sound of a person. */
export async function deleteSoundsOf(personId: string, session: ClientSession): Promise<void> {
  await Pictures.deleteMany({ personId, kind: 'spoken' }, { session })
}
