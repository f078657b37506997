import { Schema, model } from 'mongoose'
import type {
  CheckedBy,
  OutcomeKnown,
  OutcomeMonths,
  OwnWord,
} from '#shared/jobs/outcomes.contract'
import { knownOf } from '#shared/jobs/outcomes.rules'
import type { Day } from '#shared/time/days'
import type { EvidenceRecord } from '../../evidence/records.model'
import type { ClientSession } from '../../platform/database'
import { insertRows } from '../../platform/writes.model'

/** What an officer found out. */
export interface StoredCheck {
  working: OwnWord
  by: CheckedBy
  note: string
  staffId: string
  at: Date
}

/** Whether somebody is at work some months after he began: asked once for each. */
export interface StoredOutcome {
  /** The placement and how many months. */
  id: string
  placementId: string
  personId: string
  officeId: string
  within: string[]
  employerName: string
  through: 'base' | 'own'
  startedDay: Day
  month: string
  months: OutcomeMonths
  dueDay: Day
  askedAt: Date
  word: OwnWord | null
  wordAt: Date | null
  check: StoredCheck | null
  /** What follows from both, so that it can be counted. */
  known: OutcomeKnown
}

const text = { type: String, required: true }
const textOrNull = { type: String, default: null }

const schema = new Schema(
  {
    _id: text,
    placementId: text,
    personId: text,
    officeId: text,
    within: { type: [String], required: true },
    employerName: text,
    through: text,
    startedDay: text,
    month: text,
    months: { type: Number, required: true },
    dueDay: text,
    askedAt: { type: Date, required: true },
    word: textOrNull,
    wordAt: { type: Date, default: null },
    check: { type: Schema.Types.Mixed, default: null },
    known: text,
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, word: 1, check: 1 }) // what this person is asked
schema.index({ within: 1, check: 1, askedAt: 1, _id: 1 }) // what nobody has looked into, longest first
schema.index({ within: 1, month: 1, months: 1, known: 1 }) // what stands behind a figure

/** For the model files of this feature only. */
export const Outcomes = model('JobOutcome', schema, 'job_outcomes')

export type Row = Omit<StoredOutcome, 'id'> & { _id: string }
export const toOutcome = ({ _id, ...rest }: Row): StoredOutcome => ({ id: _id, ...rest })

/** What is proved of the person's own word. */
export const wordEvidence = (one: StoredOutcome): EvidenceRecord => ({
  id: `job-outcome-word:${one.id}`,
  at: one.wordAt!,
  body: { kind: 'job-outcome-word', ...subjectOf(one), word: one.word },
})

/** What is proved of what an officer found out, and how. */
export const checkEvidence = (one: StoredOutcome, check: StoredCheck): EvidenceRecord => ({
  id: `job-outcome-check:${one.id}`,
  at: check.at,
  body: {
    kind: 'job-outcome-check',
    ...subjectOf(one),
    working: check.working,
    by: check.by,
    note: check.note,
    staffId: check.staffId,
  },
})

const subjectOf = ({ personId, placementId, employerName, startedDay, months }: StoredOutcome) => ({
  personId,
  placementId,
  employerName,
  startedDay,
  months,
})

/** Stores questions that are not there yet. */
export async function addOutcomes(outcomes: readonly StoredOutcome[], session: ClientSession) {
  if (outcomes.length === 0) return
  const rows = outcomes.map(({ id, ...outcome }) => ({ _id: id, ...outcome }))
  await insertRows(Outcomes.collection.name, rows, session)
}

/** Questions by id. */
export async function outcomesById(
  ids: readonly string[],
  session?: ClientSession,
): Promise<StoredOutcome[]> {
  const rows = await Outcomes.find({ _id: { $in: ids } })
    .session(session ?? null)
    .lean<Row[]>()
  return rows.map(toOutcome)
}

/** What a person is asked now: until he has answered, or an officer knows. */
export async function askedOf(personId: string): Promise<StoredOutcome[]> {
  const rows = await Outcomes.find({ personId, word: null, check: null })
    .sort({ dueDay: 1 })
    .limit(20)
    .lean<Row[]>()
  return rows.map(toOutcome)
}

/** Writes the person's word, unless there is one. @returns it with that, or null. */
export async function saveWord(
  one: StoredOutcome,
  { word, at }: { word: OwnWord; at: Date },
  session: ClientSession,
): Promise<StoredOutcome | null> {
  const row = await Outcomes.findOneAndUpdate(
    { _id: one.id, word: null, check: null },
    { $set: { word, wordAt: at, known: knownOf(word, null) } },
    { session, returnDocument: 'after' },
  ).lean<Row>()
  return row && toOutcome(row)
}

/** Writes what an officer found out, unless somebody has. @returns it with that, or null. */
export async function saveCheck(
  { id }: StoredOutcome,
  check: StoredCheck,
  session: ClientSession,
): Promise<StoredOutcome | null> {
  const row = await Outcomes.findOneAndUpdate(
    { _id: id, check: null },
    { $set: { check, known: knownOf(null, check.working) } },
    { session, returnDocument: 'after' },
  ).lean<Row>()
  return row && toOutcome(row)
}
