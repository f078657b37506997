import { Schema, model } from 'mongoose'
import type { Contact, EmployerState } from '#shared/jobs/employers.contract'
import type { PostingFlag, PostingFlagCode } from '#shared/jobs/flags.contract'
import type { PostingContent, PostingState } from '#shared/jobs/postings.contract'
import type { Day } from '#shared/time/days'
import type { ClientSession } from '../platform/database'
import type { Vault } from '../platform/vault'

/** What a posting says, apart from its contact, which is sealed. */
export type OpenContent = Omit<PostingContent, 'contact' | 'employerId'>

/** A posting as it stands; what led there is in `posting-past.model.ts`. */
export interface StoredPosting extends OpenContent {
  id: string
  countyId: string
  /** Ids of the organisations above it, from the province to the county. */
  within: string[]
  employerId: string
  /** These three as the employer has them: written with each change of it. */
  employerName: string
  employerState: EmployerState
  isBase: boolean
  /** What a month of full work brings, in yuan, so that pay can be compared; null: by the piece, or not said. */
  monthlyFrom: number | null
  monthlyTo: number | null
  /** While it is open its employer is verified: it is paused as soon as that is no longer so. */
  state: PostingState
  /** The last day on which it is shown while open; null before it was ever opened. */
  shownUntil: Day | null
  flags: PostingFlag[]
  /** Whether it has flags that no officer has let pass. */
  undecided: boolean
  decision: StoredDecision | null
  reason: string
  /** Counts what it says, from 1. */
  version: number
  /** Counts all that became of it, from 1: the number of its last step. */
  steps: number
  addedAt: Date
  openedAt: Date | null
  changedAt: Date
  changedBy: string
  importId: string | null
  /** When a person first saved it or came forward: from then on its import cannot be undone. */
  usedAt: Date | null
  /** The contact, sealed by the vault. */
  sealed: string
}

/** That an officer let it pass with flags of these kinds. */
export interface StoredDecision {
  codes: PostingFlagCode[]
  reason: string
  at: Date
  staffId: string
}

const text = { type: String, required: true }
const mixed = { type: Schema.Types.Mixed, required: true }
const textOrNull = { type: String, default: null }
const mixedOrNull = { type: Schema.Types.Mixed, default: null }
const dateOrNull = { type: Date, default: null }
const numberOrNull = { type: Number, default: null }

const schema = new Schema(
  {
    _id: text,
    countyId: text,
    within: { type: [String], required: true },
    employerId: text,
    employerName: text,
    employerState: text,
    isBase: { type: Boolean, required: true },
    title: text,
    kind: text,
    pay: mixedOrNull,
    monthlyFrom: numberOrNull,
    monthlyTo: numberOrNull,
    shift: text,
    hours: mixedOrNull,
    place: mixed,
    skills: { type: [String], required: true },
    insurance: { type: [String], required: true },
    lodging: text,
    deadline: textOrNull,
    places: { type: Number, required: true },
    description: { type: String, default: '' },
    state: text,
    shownUntil: textOrNull,
    flags: { type: [Schema.Types.Mixed], required: true },
    undecided: { type: Boolean, required: true },
    decision: mixedOrNull,
    reason: { type: String, default: '' },
    version: { type: Number, required: true },
    steps: { type: Number, required: true },
    addedAt: { type: Date, required: true },
    openedAt: dateOrNull,
    changedAt: { type: Date, required: true },
    changedBy: text,
    importId: textOrNull,
    usedAt: dateOrNull,
    sealed: text,
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ within: 1, changedAt: -1, _id: -1 }) // the officers' list, changed last first
schema.index({ within: 1, state: 1, changedAt: -1, _id: -1 }) // the same, as they stand
schema.index({ within: 1, undecided: 1, state: 1, changedAt: -1, _id: -1 }) // what waits for a decision
schema.index({ countyId: 1, state: 1, undecided: 1, shownUntil: 1 }) // what a person may see, counted
schema.index({ countyId: 1, state: 1, openedAt: -1, _id: -1 }) // the same, the newest first
schema.index({ countyId: 1, state: 1, monthlyFrom: -1, _id: -1 }) // the same, the best paid first
schema.index({ state: 1, shownUntil: 1 }) // what has run out
schema.index({ employerId: 1, state: 1 }) // what an employer offers
schema.index({ importId: 1 }) // what an import brought

/** For the model files of jobs only. */
export const Postings = model('JobPosting', schema, 'job_postings')

export type PostingDocument = Omit<StoredPosting, 'id'> & { _id: string }
export const toPosting = ({ _id, ...rest }: PostingDocument): StoredPosting => ({
  id: _id,
  ...rest,
})

/** What is open to persons of a county on a day, as a filter. */
export const openOn = (countyId: string, today: Day) =>
  ({ countyId, state: 'open', shownUntil: { $gte: today } }) as const

/** Where its contact is sealed. */
const placeOf = (id: string) => `job_postings.contact:${id}`

export const sealContact = (id: string, contact: Contact, vault: Vault): string =>
  vault.seal(JSON.stringify(contact), placeOf(id))

/** Whom to ask for. @throws when what is sealed was altered, moved, or its key is gone. */
export const contactOf = ({ id, sealed }: StoredPosting, vault: Vault): Contact =>
  JSON.parse(vault.open(sealed, placeOf(id))) as Contact

/** One posting, or null. */
export async function postingById(
  id: string,
  session?: ClientSession,
): Promise<StoredPosting | null> {
  const row = await Postings.findById(id)
    .session(session ?? null)
    .lean<PostingDocument>()
  return row && toPosting(row)
}

/** Postings by id, in no order; those that are gone are left out. */
export async function postingsById(
  ids: readonly string[],
  session?: ClientSession,
): Promise<StoredPosting[]> {
  const rows = await Postings.find({ _id: { $in: [...new Set(ids)] } })
    .session(session ?? null)
    .lean<PostingDocument[]>()
  return rows.map(toPosting)
}

/** Adds postings. */
export async function addPostings(postings: readonly StoredPosting[], session: ClientSession) {
  const rows = postings.map(({ id, ...rest }) => ({ _id: id, ...rest }))
  await Postings.insertMany(rows, { session })
}

/**
 * Writes a posting over the one that was read.
 *
 * @returns false when somebody else wrote it meanwhile.
 */
export async function replacePosting(
  { id, ...posting }: StoredPosting,
  before: Pick<StoredPosting, 'steps'>,
  session: ClientSession,
): Promise<boolean> {
  // `usedAt` is written by others: it must not be put back.
  const { usedAt: _, ...rest } = posting
  const { modifiedCount } = await Postings.updateOne(
    { _id: id, steps: before.steps },
    { $set: rest },
    { session },
  )
  return modifiedCount === 1
}

/** Notes that a person saved it or came forward; to be called in the same transaction. */
export async function markPostingUsed(id: string, at: Date, session: ClientSession): Promise<void> {
  await Postings.updateOne({ _id: id, usedAt: null }, { $set: { usedAt: at } }, { session })
}
