import { Schema, model } from 'mongoose'
import type { ConsentState } from '#shared/faces/consents.contract'
import type { ClientSession } from '../platform/database'

/** One answer of a person to the notice about face recognition. Never changed; a newer one follows. */
export interface StoredConsent {
  /** Person and number. */
  id: string
  personId: string
  /** 1, 2, 3 … for each person. */
  number: number
  state: Exclude<ConsentState, 'never-asked'>
  /** Of the notice that was answered. */
  version: number
  at: Date
  /** Whether he may be recorded while he reads digits aloud; null when he was not asked. */
  voice: boolean | null
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    number: { type: Number, required: true },
    state: { type: String, required: true },
    version: { type: Number, required: true },
    at: { type: Date, required: true },
    voice: { type: Boolean, default: null },
    /** Whether it is the latest of this person. */
    holds: { type: Boolean, required: true },
    /** Counts what leaned on it, so that taking it back at the same moment meets it. */
    used: { type: Number, default: 0 },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, number: -1 }, { unique: true }) // all answers of this person, newest first
schema.index(
  { personId: 1 },
  { name: 'holds', unique: true, partialFilterExpression: { holds: true } },
) // the answer that holds

const Consents = model('FaceConsent', schema, 'face_consents')

interface Row extends Omit<StoredConsent, 'id'> {
  _id: string
  holds: boolean
  used: number
}
const toConsent = ({ _id, personId, number, state, version, at, voice }: Row): StoredConsent => ({
  id: _id,
  personId,
  number,
  state,
  version,
  at,
  voice: voice ?? null,
})

/** What a person last said; null when never asked. */
export async function consentOf(
  personId: string,
  session?: ClientSession,
): Promise<StoredConsent | null> {
  const row = await Consents.findOne({ personId, holds: true })
    .session(session ?? null)
    .lean<Row>()
  return row && toConsent(row)
}

/** Answers by id, for comparing them with their records. */
export async function consentsById(ids: readonly string[]): Promise<StoredConsent[]> {
  return (await Consents.find({ _id: { $in: ids } }).lean<Row[]>()).map(toConsent)
}

/**
 * Leans on a person's consent within a transaction: if it is taken back at the same moment, one of
 * the two begins anew.
 *
 * @param voice - whether it must hold also for being recorded.
 * @returns whether it is given, for this version of the notice.
 */
export async function leanOnConsent(
  personId: string,
  version: number,
  session: ClientSession,
  { voice }: { voice?: true } = {},
): Promise<boolean> {
  const { matchedCount } = await Consents.updateOne(
    { personId, holds: true, state: 'given', version, ...(voice && { voice }) },
    { $inc: { used: 1 } },
    { session },
  )
  return matchedCount === 1
}

/** Adds an answer; the one before holds no longer. */
export async function addConsent(
  answer: Omit<StoredConsent, 'id' | 'number'>,
  session: ClientSession,
): Promise<StoredConsent> {
  const { personId } = answer
  const before = await Consents.findOneAndUpdate(
    { personId, holds: true },
    { $set: { holds: false } },
    { session },
  ).lean<Row>()
  const number = (before?.number ?? 0) + 1
  const row = { _id: `${personId}:${number}`, ...answer, number, holds: true, used: 0 }
  await Consents.create([row], { session })
  return toConsent(row)
}
