import { Schema, model } from 'mongoose'
import type { Contact } from '#shared/jobs/employers.contract'
import type { PostingFlagCode } from '#shared/jobs/flags.contract'
import type { PostingPast, PostingState } from '#shared/jobs/postings.contract'
import type { Day } from '#shared/time/days'
import type { ClientSession } from '../platform/database'
import type { Vault } from '../platform/vault'
import type { OpenContent } from './postings.model'

/** What becomes of a posting; an import that is undone takes it out again. */
export type StepKind = PostingPast['what'] | 'undone'

/** One thing that became of a posting. Never written again. */
export interface PostingStep {
  /** Posting and number. */
  id: string
  postingId: string
  number: number
  version: number
  what: StepKind
  /** Where it stood afterwards. */
  state: PostingState
  /** The last day on which it is shown while open; null before it was ever opened. */
  shownUntil: Day | null
  /** What had to be asked then. */
  flags: PostingFlagCode[]
  /** Which of it an officer had let pass. */
  passed: PostingFlagCode[]
  reason: string
  at: Date
  /** Null where nobody did it: its time was over. */
  staffId: string | null
  importId: string | null
  employerId: string
  /** What it said from then on; null where that stayed. */
  said: OpenContent | null
  /** The contact and a salt, sealed by the vault; null where it stayed. */
  sealed: string | null
}

const text = { type: String, required: true }
const list = { type: [String], required: true }

const schema = new Schema(
  {
    _id: text,
    postingId: text,
    number: { type: Number, required: true },
    version: { type: Number, required: true },
    what: text,
    state: text,
    shownUntil: { type: String, default: null },
    flags: list,
    passed: list,
    reason: { type: String, default: '' },
    at: { type: Date, required: true },
    staffId: { type: String, default: null },
    importId: { type: String, default: null },
    employerId: text,
    said: { type: Schema.Types.Mixed, default: null },
    sealed: { type: String, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false, minimize: false },
)
schema.index({ postingId: 1, number: -1 }, { unique: true }) // what became of it, newest first

const Steps = model('JobPostingStep', schema, 'job_posting_steps')

type Row = Omit<PostingStep, 'id'> & { _id: string }
const toStep = ({ _id, ...rest }: Row): PostingStep => ({ id: _id, ...rest })

const placeOf = (id: string) => `job_posting_steps.sealed:${id}`

/** A contact with a random salt: its hash can be proved and not be guessed. */
export type SaltedContact = { contact: Contact; salt: string }

export const sealPostingStep = (id: string, secrets: SaltedContact, vault: Vault): string =>
  vault.seal(JSON.stringify(secrets), placeOf(id))

/** @throws when what is sealed was altered, moved, or its key is gone. */
export const postingStepSecrets = (id: string, sealed: string, vault: Vault): SaltedContact =>
  JSON.parse(vault.open(sealed, placeOf(id))) as SaltedContact

/** So much of the past is shown. */
const MOST_SHOWN = 100

/** What became of a posting, newest first. */
export async function stepsOfPosting(postingId: string): Promise<PostingStep[]> {
  const rows = await Steps.find({ postingId }).sort({ number: -1 }).limit(MOST_SHOWN).lean<Row[]>()
  return rows.map(toStep)
}

/** Steps by id, in no order. */
export async function postingStepsById(ids: readonly string[]): Promise<PostingStep[]> {
  const rows = await Steps.find({ _id: { $in: ids } }).lean<Row[]>()
  return rows.map(toStep)
}

/** Which of these postings an import that was undone has taken out. */
export async function undoneAmong(postingIds: readonly string[]): Promise<Set<string>> {
  const rows = await Steps.find(
    { postingId: { $in: postingIds }, what: 'undone' },
    { postingId: 1 },
  ).lean<Pick<Row, 'postingId'>[]>()
  return new Set(rows.map(({ postingId }) => postingId))
}

/** Adds steps. @throws a duplicate when somebody else made one of that number just now. */
export async function addPostingSteps(steps: readonly PostingStep[], session: ClientSession) {
  const rows = steps.map(({ id, ...step }) => ({ _id: id, ...step }))
  await Steps.insertMany(rows, { session })
}
