import { Schema, model } from 'mongoose'
import type { ProposedOutcome } from '#shared/visits/rooms/outcome'
import type { Settled } from '#shared/visits/rooms/settling'
import type { ClientSession } from '../../platform/database'

/** What the prison said of a visit. */
export interface PrisonWord {
  outcome: Settled
  words: string
  staffId: string
  at: Date
}

/** What the family said of its record. */
export interface FamilyWord {
  agrees: boolean
  words: string
  /** To how many words of the prison: what it says next is answered anew. */
  to: number
  at: Date
}

/** What a visit came to. The proposal is never written again; words are added, and the last one counts. */
export interface StoredOutcome extends ProposedOutcome {
  /** Of the booking. */
  id: string
  relativeId: string
  prisonId: string
  countyId: string
  proposedAt: Date
  prison: PrisonWord[]
  family: FamilyWord[]
}

const Seen = { firstAt: { type: Date, default: null }, lastAt: { type: Date, default: null } }
const schema = new Schema(
  {
    _id: { type: String, required: true },
    relativeId: { type: String, required: true },
    prisonId: { type: String, required: true },
    countyId: { type: String, required: true },
    proposal: { type: String, required: true },
    fault: { type: String, required: true },
    reasons: { type: [String], required: true },
    talkedSeconds: { type: Number, required: true },
    seen: { family: Seen, prison: Seen },
    proposedAt: { type: Date, required: true },
    prison: { type: [Schema.Types.Mixed], required: true },
    family: { type: [Schema.Types.Mixed], required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)

const Outcomes = model('VisitOutcome', schema, 'visit_outcomes')
type Row = Omit<StoredOutcome, 'id'> & { _id: string }
const toOutcome = ({ _id, ...outcome }: Row): StoredOutcome => ({ id: _id, ...outcome })

/** Stores what a visit came to. @throws a duplicate when somebody else did just now. */
export async function addOutcome({ id, ...outcome }: StoredOutcome, session: ClientSession) {
  await Outcomes.collection.insertOne({ _id: id, ...outcome } as never, { session })
}

/** Of one visit; null while nothing was proposed. */
export async function outcomeById(
  id: string,
  session?: ClientSession,
): Promise<StoredOutcome | null> {
  const row = await Outcomes.findById(id)
    .session(session ?? null)
    .lean<Row>()
  return row && toOutcome(row)
}

/** Of several visits; those of which nothing was proposed are left out. */
export async function outcomesById(ids: readonly string[]): Promise<Map<string, StoredOutcome>> {
  const rows = await Outcomes.find({ _id: { $in: ids } }).lean<Row[]>()
  return new Map(rows.map(row => [row._id, toOutcome(row)]))
}

/** Adds a word of the prison or of the family. @returns the outcome as it is then. */
export async function addWord(
  outcome: StoredOutcome,
  word: { prison: PrisonWord } | { family: FamilyWord },
  session: ClientSession,
): Promise<StoredOutcome> {
  await Outcomes.updateOne({ _id: outcome.id }, { $push: word }, { session })
  return 'prison' in word
    ? { ...outcome, prison: [...outcome.prison, word.prison] }
    : { ...outcome, family: [...outcome.family, word.family] }
}
