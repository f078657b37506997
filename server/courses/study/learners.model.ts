import { Schema, model } from 'mongoose'
import type { PresenceWay } from '#shared/courses/study.contract'
import type { ClientSession } from '../../platform/database'
import type { Part } from '../../platform/together'
import type { Learner, Live } from './live'

/** One row for each person who ever studied: what he is studying now lies in it. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    officeId: { type: String, required: true },
    within: { type: [String], required: true },
    way: { type: String, required: true },
    days: { type: [Schema.Types.Mixed], required: true },
    untilPresence: { type: Number, required: true },
    pool: { type: Number, required: true },
    busyUntil: { type: Date, required: true },
    live: { type: Schema.Types.Mixed, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
// Whose phone has said nothing for a while.
schema.index(
  { 'live.lastAt': 1 },
  { partialFilterExpression: { 'live.lastAt': { $exists: true } } },
)

const Learners = model('Learner', schema, 'learners')

type Row = Omit<Learner, 'id'> & { _id: string }
const toLearner = ({ _id, ...learner }: Row): Learner => ({ id: _id, ...learner })

/** Somebody who studies, or null when he never did. */
export async function learnerById(id: string, session?: ClientSession): Promise<Learner | null> {
  const row = await Learners.findById(id)
    .session(session ?? null)
    .lean<Row>()
  return row && toLearner(row)
}

/** Those of some persons who ever studied. */
export async function learnersById(ids: readonly string[]): Promise<Map<string, Learner>> {
  const rows = await Learners.find({ _id: { $in: ids } }).lean<Row[]>()
  return new Map(rows.map(row => [row._id, toLearner(row)]))
}

/** The part of a question that asks for somebody who studies. @param id - of the person. */
export const learnerAsked = (id: string): Part<Learner> => ({
  model: Learners,
  match: { _id: id },
  read: toLearner,
})

/** Writes all that is known of somebody who studies. */
export async function saveLearner({ id, ...learner }: Learner, session: ClientSession) {
  await Learners.collection.replaceOne({ _id: id as never }, learner, { upsert: true, session })
}

/** Writes how somebody wants to show that he is there. @returns whether he ever studied. */
export async function saveWay(id: string, way: PresenceWay): Promise<boolean> {
  return (await Learners.updateOne({ _id: id }, { $set: { way } })).matchedCount > 0
}

/** A sign of life, judged. */
export interface JudgedBeat {
  personId: string
  /** As it was when it was judged. */
  before: Live
  live: Live
  untilPresence: number
}

/** A sign of life that came out of its order. */
export interface StrayBeat {
  personId: string
  sessionId: string
}

/**
 * Writes what many signs of life made of their learners, in one command. One whose learner moved on
 * meanwhile, in another process, is left alone.
 *
 * @returns how many were written.
 */
export async function writeBeats(
  judged: readonly JudgedBeat[],
  strays: readonly StrayBeat[],
): Promise<number> {
  const moves = judged.map(({ personId, before, live, untilPresence }) => ({
    updateOne: {
      filter: {
        _id: personId as never,
        'live.sessionId': before.sessionId,
        'live.sequence': before.sequence,
      },
      update: { $set: { ...changesOf(live), untilPresence } },
    },
  }))
  const notes = strays.map(({ personId, sessionId }) => ({
    updateOne: {
      filter: { _id: personId as never, 'live.sessionId': sessionId },
      update: { $inc: { 'live.notes.replay': 1 } },
    },
  }))
  if (notes.length > 0) await Learners.collection.bulkWrite(notes, { ordered: false })
  if (moves.length === 0) return 0
  return (await Learners.collection.bulkWrite(moves, { ordered: false })).matchedCount
}

/** What a sign of life changes; how often others came out of order is counted apart. */
const changesOf = ({
  sequence,
  lastAt,
  place,
  counted,
  confirmed,
  check,
  notes,
  rhythm,
}: Live) => ({
  'live.sequence': sequence,
  'live.lastAt': lastAt,
  'live.place': place,
  'live.counted': counted,
  'live.confirmed': confirmed,
  'live.check': check,
  'live.notes.seek': notes.seek,
  'live.notes.missed': notes.missed,
  'live.rhythm': rhythm,
})

/** Whose phones have said nothing since a moment; the longest first. */
export async function silentSince(moment: Date, limit: number): Promise<string[]> {
  const rows = await Learners.find({ 'live.lastAt': { $exists: true, $lte: moment } }, { _id: 1 })
    .sort({ 'live.lastAt': 1 })
    .limit(limit)
    .lean<Row[]>()
  return rows.map(({ _id }) => _id)
}
