import { Schema, model } from 'mongoose'
import type { Question, QuestionSet, ReportKind } from '#shared/reports/questions.contract'
import type { ClientSession } from '../platform/database'
import { FIXED_QUESTIONS } from './fixed-questions'

/** An office's own questions of a kind. A change adds one; none is ever changed. */
export interface OwnQuestions {
  /** Office, kind and number, so that two officers do not change the same one. */
  id: string
  officeId: string
  kind: ReportKind
  /** Counts from 1. */
  number: number
  questions: Question[]
  setBy: string
  setAt: Date
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    officeId: { type: String, required: true },
    kind: { type: String, required: true },
    number: { type: Number, required: true },
    questions: { type: [Schema.Types.Mixed], required: true },
    setBy: { type: String, required: true },
    setAt: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ officeId: 1, kind: 1, number: -1 }) // what this office asks, newest first

const Questions = model('ReportQuestions', schema, 'report_questions')

type Row = Omit<OwnQuestions, 'id'> & { _id: string }
const toOwn = ({ _id, ...rest }: Row): OwnQuestions => ({ id: _id, ...rest })

/** What a version of questions is called: what the office asks, then what all ask. */
const FIXED_VERSIONS = 100

const idOf = (officeId: string, kind: ReportKind, number: number) => `${officeId}:${kind}:${number}`

/** The fixed questions of a kind with an office's own; null when there is no such version of the fixed ones. */
function together(kind: ReportKind, own: OwnQuestions | null, fixed: number): QuestionSet | null {
  const version = FIXED_QUESTIONS[kind][fixed - 1]
  if (!version) return null
  const setAt = own?.setAt.toISOString() ?? ''
  return {
    kind,
    officeId: own?.officeId ?? null,
    version: (own?.number ?? 0) * FIXED_VERSIONS + fixed,
    questions: [...version.questions, ...(own?.questions ?? [])],
    since: setAt > version.since ? setAt : version.since,
  }
}

/** What an office asks now, by kind. */
export async function questionsOf(officeId: string): Promise<Record<ReportKind, QuestionSet>> {
  const rows = await Questions.find({ officeId }).sort({ kind: 1, number: -1 }).lean<Row[]>()
  const now = (kind: ReportKind) => {
    const own = rows.find(row => row.kind === kind)
    return together(kind, own ? toOwn(own) : null, FIXED_QUESTIONS[kind].length)!
  }
  return {
    periodic: now('periodic'),
    thoughts: now('thoughts'),
    health: now('health'),
    prohibition: now('prohibition'),
    event: now('event'),
  }
}

/** A version of questions, by what names it. */
export interface SetName {
  kind: ReportKind
  /** Null: the fixed ones only. */
  officeId: string | null
  version: number
}

/** How a version is found again. */
export const nameOfSet = ({ kind, officeId, version }: SetName): string =>
  `${officeId ?? ''}:${kind}:${version}`

/** Versions by name; one that never was is left out. */
export async function questionSets(names: readonly SetName[]): Promise<Map<string, QuestionSet>> {
  const numberOf = ({ version }: SetName) => Math.floor(version / FIXED_VERSIONS)
  const ids = names.flatMap(name =>
    name.officeId === null ? [] : [idOf(name.officeId, name.kind, numberOf(name))],
  )
  const own = new Map((await ownQuestionsById([...new Set(ids)])).map(one => [one.id, one]))
  const found = new Map<string, QuestionSet>()
  for (const name of names) {
    const { officeId, kind, version } = name
    const isOwn = officeId !== null && numberOf(name) > 0
    const mine = isOwn ? own.get(idOf(officeId, kind, numberOf(name))) : null
    if (mine === undefined) continue
    const set = together(kind, mine, version % FIXED_VERSIONS)
    if (set && set.version === version) found.set(nameOfSet(name), set)
  }
  return found
}

/** Own questions by id. */
export async function ownQuestionsById(ids: readonly string[]): Promise<OwnQuestions[]> {
  return (await Questions.find({ _id: { $in: ids } }).lean<Row[]>()).map(toOwn)
}

/**
 * Adds an office's next questions of a kind.
 *
 * @throws a duplicate when somebody else added that version just now.
 */
export async function addOwnQuestions(
  asked: Omit<OwnQuestions, 'id' | 'number'>,
  session: ClientSession,
): Promise<OwnQuestions> {
  const { officeId, kind } = asked
  const last = await Questions.findOne({ officeId, kind })
    .sort({ number: -1 })
    .session(session)
    .lean<Row>()
  const number = (last?.number ?? 0) + 1
  const id = idOf(officeId, kind, number)
  await Questions.create([{ _id: id, number, ...asked }], { session })
  return { id, number, ...asked }
}

/** Own questions with the fixed ones that are asked now. */
export const withFixed = (own: OwnQuestions): QuestionSet =>
  together(own.kind, own, FIXED_QUESTIONS[own.kind].length)!
