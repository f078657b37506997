import { Schema, model } from 'mongoose'
import type { ClientSession } from '../platform/database'

/**
 * Something about study that people are still to be told; it is gone when all were told. `person`:
 * everything that holds for one whose category, age group or file is new.
 */
export interface StudyNewsDue {
  kind: 'lessons' | 'exam' | 'person'
  /** Of the assignment, the exam or the person. */
  aboutId: string
  dueAt: Date
  /** Everybody up to this person was told; '' is nobody. */
  after: string
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    aboutId: { type: String, required: true },
    dueAt: { type: Date, required: true },
    after: { type: String, default: '' },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ dueAt: 1 }) // what is to be told

const News = model('StudyNews', schema, 'study_news')

type Row = StudyNewsDue & { _id: string }
const toNews = ({ _id, ...news }: Row): StudyNewsDue => news

type Named = Pick<StudyNewsDue, 'kind' | 'aboutId'>
const idOf = ({ kind, aboutId }: Named) => `${kind}:${aboutId}`

/** Lets people be told, beside the write that caused it; from the first one on, however far it had come. */
export async function tellLater(
  { dueAt, ...named }: Named & { dueAt: Date },
  session: ClientSession,
): Promise<void> {
  await News.updateOne(
    { _id: idOf(named) },
    { $set: { ...named, dueAt, after: '' } },
    { upsert: true, session },
  )
}

/** What is to be told by now, the longest due first. */
export async function newsDue(now: Date, limit: number): Promise<StudyNewsDue[]> {
  const rows = await News.find({ dueAt: { $lte: now } })
    .sort({ dueAt: 1 })
    .limit(limit)
    .lean<Row[]>()
  return rows.map(toNews)
}

/** The same as it stands within a transaction; null when all were told. */
export async function newsWith(named: Named, session: ClientSession): Promise<StudyNewsDue | null> {
  const row = await News.findById(idOf(named)).session(session).lean<Row>()
  return row && toNews(row)
}

/** Notes how far it has come. @param after - null: everybody was told. */
export async function noteTold(
  named: Named,
  after: string | null,
  session: ClientSession,
): Promise<void> {
  if (after === null) await News.deleteOne({ _id: idOf(named) }, { session })
  else await News.updateOne({ _id: idOf(named) }, { $set: { after } }, { session })
}
