import { Schema, model } from 'mongoose'
import type { KinshipState } from '#shared/visits/relatives/kinships.contract'
import type { Kin } from '#shared/visits/relatives/kin'
import type { KinshipReason } from '#shared/visits/relatives/kinship-reasons'
import type { Day } from '#shared/time/days'
import type { ClientSession } from '../../platform/database'
import type { Vault } from '../../platform/vault'
import { insertRows } from '../../platform/writes.model'

/** One thing that happened to a claim. Never written again. */
export interface StoredKinshipStep {
  /** The claim and its number. */
  id: string
  kinshipId: string
  relativeId: string
  at: Date
  state: KinshipState
  by: 'relative' | 'desk'
  /** The clerk; null for the relative. */
  staffId: string | null
  kin: Kin
  reason: KinshipReason | null
  expiresDay: Day | null
  /** Which pictures counted then, each with the SHA-256 of what is kept. */
  proofs: { id: string; digest: string }[]
  /** Of what was said; stays when that is gone. */
  said: string
  /** What was said, sealed; null once its time was over. */
  sealed: string | null
}

/** What is sealed of a step. */
export interface KinshipStepSecrets {
  salt: string
  prisonerName: string
  prisonerNumber: string | null
  words: string
}

const text = { type: String, required: true }
const textOrNull = { type: String, default: null }

const schema = new Schema(
  {
    _id: text,
    kinshipId: text,
    relativeId: text,
    at: { type: Date, required: true },
    state: text,
    by: text,
    staffId: textOrNull,
    kin: text,
    reason: textOrNull,
    expiresDay: textOrNull,
    proofs: { type: Schema.Types.Mixed, required: true },
    said: text,
    sealed: textOrNull,
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ kinshipId: 1, _id: 1 }) // what became of this claim, oldest first
schema.index({ relativeId: 1 }) // all that is to go with an account

const Steps = model('KinshipStep', schema, 'visit_kinship_steps')

type Row = Omit<StoredKinshipStep, 'id'> & { _id: string }
const toStep = ({ _id, ...rest }: Row): StoredKinshipStep => ({ id: _id, ...rest })

/** Under which a step is kept; sorts as the steps were taken. @param number - counts from 1. */
export const kinshipStepId = (kinshipId: string, number: number): string =>
  `${kinshipId}:${String(number).padStart(4, '0')}`

const placeOf = (id: string) => `visit_kinship_steps.sealed:${id}`

export const sealStep = (id: string, secrets: KinshipStepSecrets, vault: Vault): string =>
  vault.seal(JSON.stringify(secrets), placeOf(id))

/** @returns null once it is gone. @throws when it was altered, moved, or its key is gone. */
export const saidIn = (
  { id, sealed }: Pick<StoredKinshipStep, 'id' | 'sealed'>,
  vault: Vault,
): KinshipStepSecrets | null =>
  sealed === null ? null : (JSON.parse(vault.open(sealed, placeOf(id))) as KinshipStepSecrets)

/** Stores a step beside what it changed. */
export async function addKinshipStep({ id, ...step }: StoredKinshipStep, session: ClientSession) {
  await insertRows(Steps.collection.name, [{ _id: id, ...step }], session)
}

/** What became of some claims, oldest first. */
export async function stepsOfKinships(ids: readonly string[]): Promise<StoredKinshipStep[]> {
  if (ids.length === 0) return []
  const rows = await Steps.find({ kinshipId: { $in: ids } })
    .sort({ kinshipId: 1, _id: 1 })
    .lean<Row[]>()
  return rows.map(toStep)
}

/** Lets go of all that was said in the claims of some relatives. */
export async function dropSaidOf(relativeIds: readonly string[], session: ClientSession) {
  await Steps.updateMany(
    { relativeId: { $in: relativeIds } },
    { $set: { sealed: null } },
    { session },
  )
}
