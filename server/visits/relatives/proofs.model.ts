import { Schema, model } from 'mongoose'
import type { ProofType } from '#shared/visits/relatives/kin'
import type { Proof, ProofFormat } from '#shared/visits/relatives/proofs.contract'
import type { ClientSession } from '../../platform/database'
import type { Vault } from '../../platform/vault'

/** A picture of a page that shows how people are related. */
export interface StoredProof {
  /** Made by the phone. */
  id: string
  relativeId: string
  type: ProofType
  format: ProofFormat
  /** SHA-256 of what came, hex: the same picture sent again is known by it. */
  sentDigest: string
  /** SHA-256 of what is kept, hex. */
  digest: string
  /** Of what is kept. */
  bytes: number
  sentAt: Date
  /** The claim, or the person who comes along, that it belongs to; null while it belongs to nothing. */
  ownerId: string | null
  /** When the desk was done with it; from then on its keeping counts. Null while it is needed. */
  settledAt: Date | null
  /** Whether the picture is still there. */
  kept: boolean
}

const text = { type: String, required: true }
const date = { type: Date, required: true }

const schema = new Schema(
  {
    _id: text,
    relativeId: text,
    type: text,
    format: text,
    sentDigest: text,
    digest: text,
    bytes: { type: Number, required: true },
    sentAt: date,
    ownerId: { type: String, default: null },
    settledAt: { type: Date, default: null },
    kept: { type: Boolean, required: true },
    /** By the vault; null once it is gone. */
    sealed: { type: Buffer, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ relativeId: 1, sentAt: 1 }) // how much this relative sent today
schema.index({ ownerId: 1 }) // what belongs to this claim
// What came and was never used, the oldest first.
schema.index({ sentAt: 1 }, { partialFilterExpression: { ownerId: null, kept: true } })
// What has been kept long enough.
schema.index({ settledAt: 1 }, { partialFilterExpression: { kept: true } })

/** For the model files of this feature only. */
export const Proofs = model('KinshipProof', schema, 'visit_proofs')

type Row = Omit<StoredProof, 'id'> & { _id: string; sealed?: { buffer: Uint8Array } | null }
const toProof = ({ _id, sealed: _, ...rest }: Row): StoredProof => ({ id: _id, ...rest })
const placeOf = (id: string) => `visit_proofs.sealed:${id}`
const WITHOUT_PICTURE = { sealed: 0 } as const

/** Pictures by id, without what they show. */
export async function proofsByIds(
  ids: readonly string[],
  session?: ClientSession,
): Promise<StoredProof[]> {
  if (ids.length === 0) return []
  const rows = await Proofs.find({ _id: { $in: ids } }, WITHOUT_PICTURE)
    .session(session ?? null)
    .lean<Row[]>()
  return rows.map(toProof)
}

/** How much a relative sent since a moment. Bytes. */
export async function proofBytesSince(relativeId: string, since: Date, session: ClientSession) {
  const rows = await Proofs.find({ relativeId, sentAt: { $gte: since } }, { bytes: 1 })
    .session(session)
    .lean<Row[]>()
  return rows.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** Keeps a picture, sealed. @throws a duplicate when there is one of this id. */
export async function addProof(
  { id, ...proof }: StoredProof,
  picture: Buffer,
  vault: Vault,
  session: ClientSession,
): Promise<void> {
  const sealed = vault.sealBytes(picture, placeOf(id))
  await Proofs.create([{ _id: id, ...proof, sealed }], { session })
}

/** What a picture shows; null when it is gone. For those who may see it and whose look is recorded. */
export async function openProof(id: string, vault: Vault): Promise<Buffer | null> {
  const row = await Proofs.findOne({ _id: id, kept: true }, { sealed: 1 }).lean<Row>()
  return row?.sealed ? vault.openBytes(Buffer.from(row.sealed.buffer), placeOf(id)) : null
}

/**
 * Gives pictures to a claim, or to a person who comes along.
 *
 * @returns how many were this relative's, still there, and belonged to nothing else.
 */
export async function bindProofs(
  ids: readonly string[],
  { relativeId, ownerId }: { relativeId: string; ownerId: string },
  session: ClientSession,
): Promise<number> {
  const free = { _id: { $in: ids }, relativeId, kept: true, ownerId: { $in: [null, ownerId] } }
  const { matchedCount } = await Proofs.updateMany(
    free,
    { $set: { ownerId, settledAt: null } },
    { session },
  )
  return matchedCount
}

/** The desk is done with what belongs to a claim, or a person who comes along. */
export async function settleProofs(ownerId: string, at: Date, session: ClientSession) {
  await Proofs.updateMany({ ownerId, settledAt: null }, { $set: { settledAt: at } }, { session })
}

/** Pictures that are no longer named go at once: what is not needed is not kept. */
export async function dropUnnamed(
  ownerId: string,
  named: readonly string[],
  session: ClientSession,
) {
  await Proofs.updateMany(
    { ownerId, _id: { $nin: named }, kept: true },
    { $set: { kept: false, sealed: null } },
    { session },
  )
}

/** A picture as it is told. */
export const shownProof = ({ id, type, format, sentAt, kept }: StoredProof): Proof => ({
  ...{ id, type, format, kept },
  sentAt: sentAt.toISOString(),
})
