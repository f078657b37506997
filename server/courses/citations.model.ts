import { Schema, model } from 'mongoose'
import type { ClientSession } from '../platform/database'
import { containing } from '../platform/containing'

/** A text of law that a county entered itself. Only who checked it is ever written. */
export interface StoredCitation {
  id: string
  countyId: string
  within: string[]
  cite: string
  /** Verbatim. */
  words: string
  /** First and last day; null: it is in force. */
  inForceFrom: string
  inForceUntil: string | null
  /** Where the words were taken from. */
  source: string
  enteredBy: string
  enteredAt: Date
  /** That somebody else compared it with the official text. */
  checked: { staffId: string; at: Date } | null
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    countyId: { type: String, required: true },
    within: { type: [String], required: true },
    cite: { type: String, required: true },
    words: { type: String, required: true },
    inForceFrom: { type: String, required: true },
    inForceUntil: { type: String, default: null },
    source: { type: String, required: true },
    enteredBy: { type: String, required: true },
    enteredAt: { type: Date, required: true },
    checked: { type: Schema.Types.Mixed, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ within: 1, cite: 1, _id: 1 }) // what this county entered, as it is cited

const Citations = model('LessonCitation', schema, 'lesson_citations')

type Row = Omit<StoredCitation, 'id'> & { _id: string }
const toCitation = ({ _id, ...rest }: Row): StoredCitation => ({ id: _id, ...rest })

/** One citation, or null. */
export async function citationById(id: string): Promise<StoredCitation | null> {
  const row = await Citations.findById(id).lean<Row>()
  return row && toCitation(row)
}

/** Citations by id. */
export async function citationsById(ids: readonly string[]): Promise<StoredCitation[]> {
  return (await Citations.find({ _id: { $in: ids } }).lean<Row[]>()).map(toCitation)
}

/** So many a county needs at most; more are found by a search. */
const MOST_CITATIONS = 500

/** What was entered within a scope, as it is cited. @param search - part of how it is cited. */
export async function citationsWithin(
  scope: { within: string } | null,
  search?: string,
): Promise<StoredCitation[]> {
  if (!scope) return []
  const rows = await Citations.find({
    ...scope,
    ...(search && { cite: containing(search) }),
  })
    .sort({ cite: 1, _id: 1 })
    .limit(MOST_CITATIONS)
    .lean<Row[]>()
  return rows.map(toCitation)
}

/** Which of some texts were entered by a county, to the letter, and checked. */
export async function checkedWords(countyId: string, cites: readonly string[]) {
  const rows = await Citations.find({
    within: countyId,
    countyId,
    cite: { $in: [...cites] },
    checked: { $ne: null },
  }).lean<Row[]>()
  return rows.map(toCitation)
}

/** Adds a citation. */
export async function addCitation({ id, ...citation }: StoredCitation, session: ClientSession) {
  await Citations.create([{ _id: id, ...citation }], { session })
}

/** Notes that a citation was checked. @returns it with that, or null when it was before. */
export async function noteChecked(
  id: string,
  checked: NonNullable<StoredCitation['checked']>,
  session: ClientSession,
): Promise<StoredCitation | null> {
  const row = await Citations.findOneAndUpdate(
    { _id: id, checked: null },
    { $set: { checked } },
    { session, returnDocument: 'after' },
  ).lean<Row>()
  return row && toCitation(row)
}
