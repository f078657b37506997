import { Schema, model } from 'mongoose'
import type { Kin } from '#shared/visits/relatives/kin'
import type { CompanionReason, CompanionState } from '#shared/visits/relatives/companions.contract'
import type { Day } from '#shared/time/days'
import type { ClientSession } from '../../platform/database'
import { type Part, askTogether } from '../../platform/together'
import type { Vault } from '../../platform/vault'

/** What the desk said of somebody who comes along. */
export interface CompanionDecision {
  at: Date
  staffId: string
  outcome: 'verified' | 'refused'
  reason: CompanionReason | null
  documentExpiresDay: Day | null
  /** Of what the clerk wrote, with the salt that is sealed. */
  said: string
}

/** Somebody who comes along to visits of one prisoner. */
export interface StoredCompanion {
  id: string
  relativeId: string
  kinshipId: string
  attemptId: string
  kin: Kin
  /** The relative says that he is the guardian. */
  guardian: boolean
  namedAt: Date
  /** Proves name and ID number without telling them. */
  said: string
  proofs: string[]
  documentExpiresDay: Day | null
  state: CompanionState
  /** Oldest first; the last one holds. */
  decisions: CompanionDecision[]
  removedAt: Date | null
  /** Name, ID number and the clerk's words, sealed; null once they are gone. */
  sealed: string | null
}

/** What is sealed of him. */
export interface CompanionSecrets {
  salt: string
  name: string
  /** Eighteen places, normal form. */
  idNumber: string
  /** What the clerk wrote last; may be empty. */
  words: string
}

const text = { type: String, required: true }
const date = { type: Date, required: true }
const textOrNull = { type: String, default: null }

const decisionSchema = new Schema(
  {
    ...{ at: date, staffId: text, outcome: text },
    reason: textOrNull,
    documentExpiresDay: textOrNull,
    said: text,
  },
  { _id: false, strict: 'throw' },
)

const schema = new Schema(
  {
    _id: text,
    relativeId: text,
    kinshipId: text,
    attemptId: text,
    kin: text,
    guardian: { type: Boolean, required: true },
    namedAt: date,
    said: text,
    proofs: { type: [String], required: true },
    documentExpiresDay: textOrNull,
    state: text,
    decisions: { type: [decisionSchema], required: true },
    removedAt: { type: Date, default: null },
    sealed: textOrNull,
    /** The vault's marks of the ID number, while he is not removed. */
    idNumberMark: { type: [String], required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ relativeId: 1, attemptId: 1 }, { unique: true }) // a retry stays one
// Nobody is named twice to one claim.
schema.index(
  { kinshipId: 1, idNumberMark: 1 },
  { unique: true, partialFilterExpression: { 'idNumberMark.0': { $exists: true } } },
)
schema.index({ kinshipId: 1, namedAt: 1 }) // who comes along
schema.index({ removedAt: 1, documentExpiresDay: 1 }) // whose document has ended

/** For the model files of this feature only. */
export const Companions = model('VisitCompanion', schema, 'visit_companions')

type Row = Omit<StoredCompanion, 'id'> & { _id: string; idNumberMark?: string[] }
const toCompanion = ({ _id, idNumberMark: _, ...rest }: Row): StoredCompanion => ({
  id: _id,
  ...rest,
})

const placeOf = (id: string) => `visit_companions.sealed:${id}`
const marksOf = (idNumber: string, vault: Vault) =>
  vault.marks(idNumber, 'visit_companions.idNumber')

export const sealCompanion = (id: string, secrets: CompanionSecrets, vault: Vault): string =>
  vault.seal(JSON.stringify(secrets), placeOf(id))

/** @returns null once they are gone. @throws when they were altered, moved, or their key is gone. */
export const companionSecrets = (
  { id, sealed }: Pick<StoredCompanion, 'id' | 'sealed'>,
  vault: Vault,
): CompanionSecrets | null =>
  sealed === null ? null : (JSON.parse(vault.open(sealed, placeOf(id))) as CompanionSecrets)

/** People who come along, by id; those removed included, since old bookings name them. */
export const companionsByIds = async (ids: readonly string[]): Promise<StoredCompanion[]> =>
  (await askTogether({ found: companionsAsked(ids) })).found

/** The part of a question that asks for the same. */
export const companionsAsked = (ids: readonly string[]): Part<StoredCompanion> => ({
  model: Companions,
  match: { _id: { $in: [...new Set(ids)] } },
  read: toCompanion,
})

/** Who comes along to visits of one prisoner, in the order in which they were named. */
export async function companionsOf(
  kinshipId: string,
  session?: ClientSession,
): Promise<StoredCompanion[]> {
  const rows = await Companions.find({ kinshipId, removedAt: null })
    .sort({ namedAt: 1 })
    .session(session ?? null)
    .lean<Row[]>()
  return rows.map(toCompanion)
}

/** The one of an attempt, or null. */
export async function companionOfAttempt(
  relativeId: string,
  attemptId: string,
): Promise<StoredCompanion | null> {
  const row = await Companions.findOne({ relativeId, attemptId }).lean<Row>()
  return row && toCompanion(row)
}

/** Keeps somebody. @throws a duplicate when the attempt is known, or he was named before. */
export async function addCompanion(
  { id, ...companion }: StoredCompanion,
  idNumber: string,
  vault: Vault,
  session: ClientSession,
): Promise<void> {
  const row = { _id: id, ...companion, idNumberMark: marksOf(idNumber, vault) }
  await Companions.create([row], { session })
}

/** Keeps what the desk said. @returns him as he is then; null when somebody else said something meanwhile. */
export async function decideOn(
  { id, decisions }: Pick<StoredCompanion, 'id' | 'decisions'>,
  decision: CompanionDecision,
  sealed: string,
  session: ClientSession,
): Promise<StoredCompanion | null> {
  const { outcome, documentExpiresDay } = decision
  const row = await Companions.findOneAndUpdate(
    { _id: id, removedAt: null, [`decisions.${decisions.length}`]: { $exists: false } },
    { $push: { decisions: decision }, $set: { state: outcome, documentExpiresDay, sealed } },
    { session, returnDocument: 'after' },
  ).lean<Row>()
  return row && toCompanion(row)
}

/** He does not come along any more: what is sealed goes. @returns him as he was, or null. */
export async function takeOut(
  id: string,
  at: Date,
  session: ClientSession,
): Promise<StoredCompanion | null> {
  const row = await Companions.findOneAndUpdate(
    { _id: id, removedAt: null },
    { $set: { removedAt: at, sealed: null, idNumberMark: [], proofs: [] } },
    { session, returnDocument: 'before' },
  ).lean<Row>()
  return row && toCompanion(row)
}

/** Lets go of all that is sealed of the people whom some relatives named. */
export async function dropCompanionsOf(relativeIds: readonly string[], session: ClientSession) {
  await Companions.updateMany(
    { relativeId: { $in: relativeIds } },
    { $set: { sealed: null, idNumberMark: [], proofs: [] } },
    { session },
  )
}
