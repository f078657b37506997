import { Schema, model } from 'mongoose'
import type { Category } from '#shared/checkins/categories.contract'
import type { Draw } from '#shared/courses/exams.contract'
import type { Standing } from '#shared/courses/exams.rules'
import type { Day } from '#shared/time/days'
import { pageOf, readCursor } from '../../platform/cursor'
import type { ClientSession } from '../../platform/database'
import { containing } from '../../platform/containing'

/** Whom an exam is for, as one text. */
export type PaperSubject =
  `person:${string}` | `category:${string}:${Category}` | `county:${string}`

/** An exam as it was set. Only its end is ever written. */
export interface StoredPaper {
  id: string
  attemptId: string
  subject: PaperSubject
  countyId: string
  /** Null for many. */
  personId: string | null
  /** Null for everybody, and for a person. */
  category: Category | null
  /** Of the person's office, or of the county. */
  within: string[]
  title: string
  draws: Draw[]
  minutes: number
  passPercent: number
  tries: number
  hoursBetween: number
  identity: boolean
  firstDay: Day
  lastDay: Day | null
  reason: string
  setBy: string
  setAt: Date
  ended: { at: Date; staffId: string; reason: string } | null
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    attemptId: { type: String, required: true },
    subject: { type: String, required: true },
    countyId: { type: String, required: true },
    personId: { type: String, default: null },
    category: { type: String, default: null },
    within: { type: [String], required: true },
    title: { type: String, required: true },
    draws: { type: [Schema.Types.Mixed], required: true },
    minutes: { type: Number, required: true },
    passPercent: { type: Number, required: true },
    tries: { type: Number, required: true },
    hoursBetween: { type: Number, required: true },
    identity: { type: Boolean, required: true },
    firstDay: { type: String, required: true },
    lastDay: { type: String, default: null },
    reason: { type: String, required: true },
    setBy: { type: String, required: true },
    setAt: { type: Date, required: true },
    ended: { type: Schema.Types.Mixed, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ setBy: 1, attemptId: 1 }, { unique: true }) // a retry stays one exam
schema.index({ subject: 1, setAt: -1 }) // what this person may sit
schema.index({ within: 1, setAt: -1, _id: -1 }) // the exams of an organisation, newest first

const Papers = model('ExamPaper', schema, 'exam_papers')

type Row = Omit<StoredPaper, 'id'> & { _id: string }
const toPaper = ({ _id, ...rest }: Row): StoredPaper => ({ id: _id, ...rest })

/** What of an exam says who may begin it when. */
export const standingOf = ({
  firstDay,
  lastDay,
  ended,
  tries,
  hoursBetween,
}: StoredPaper): Standing => ({
  ...{ firstDay, lastDay, tries, hoursBetween },
  isEnded: ended !== null,
})

/** How many questions an exam asks. */
export const questionsIn = ({ draws }: Pick<StoredPaper, 'draws'>): number =>
  draws.reduce((sum, { count }) => sum + count, 0)

/** What an official looks for among exams. */
export interface PaperSearch {
  scope: { within: string } | null
  /** Of exams for one person only those of this organisation; null: of all. */
  ownOffice: string | null
  isEnded: boolean
  search: string | undefined
}

/** One page of exams, newest first. */
export async function paperPage(asked: PaperSearch, after: string | undefined, limit: number) {
  const { scope, ownOffice, isEnded, search } = asked
  if (!scope) return { papers: [], next: null }
  const from = readCursor(after)
  const rows = await Papers.find({
    ...scope,
    ended: isEnded ? { $ne: null } : null,
    ...(search && { title: containing(search) }),
    $and: [
      ownOffice === null ? {} : { $or: [{ personId: null }, { within: ownOffice }] },
      from ? { $or: [{ setAt: { $lt: from.at } }, { setAt: from.at, _id: { $lt: from.id } }] } : {},
    ],
  })
    .sort({ setAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageOf(rows.map(toPaper), limit, ({ setAt, id }) => ({ at: setAt, id }))
  return { papers: page, next }
}

/** More exams than that nobody has before him. */
const MOST_OWN = 100

/** The exams for one of these, newest first. */
export async function papersFor(subjects: readonly PaperSubject[]): Promise<StoredPaper[]> {
  const rows = await Papers.find({ subject: { $in: [...subjects] } })
    .sort({ setAt: -1, _id: -1 })
    .limit(MOST_OWN)
    .lean<Row[]>()
  return rows.map(toPaper)
}

/** Exams by id. */
export async function papersById(
  ids: readonly string[],
  session?: ClientSession,
): Promise<StoredPaper[]> {
  const rows = await Papers.find({ _id: { $in: [...new Set(ids)] } })
    .session(session ?? null)
    .lean<Row[]>()
  return rows.map(toPaper)
}

/** The exam of an attempt, or null. */
export async function paperOfAttempt(setBy: string, attemptId: string) {
  const row = await Papers.findOne({ setBy, attemptId }).lean<Row>()
  return row && toPaper(row)
}

/** Adds an exam. @throws a duplicate when the attempt is stored already. */
export async function addPaper({ id, ...paper }: StoredPaper, session: ClientSession) {
  await Papers.create([{ _id: id, ...paper }], { session })
}

/** Ends an exam. @returns it with that, or null when it was over. */
export async function endStoredPaper(
  id: string,
  ended: NonNullable<StoredPaper['ended']>,
  session: ClientSession,
): Promise<StoredPaper | null> {
  const row = await Papers.findOneAndUpdate(
    { _id: id, ended: null },
    { $set: { ended } },
    { session, returnDocument: 'after' },
  ).lean<Row>()
  return row && toPaper(row)
}
