import { Schema, model } from 'mongoose'
import type { ClientSession } from '../../platform/database'
import { updateRows } from '../../platform/writes.model'

/**
 * Whoever changes what a count or a bar depends on changes a row here: of two at the same moment, the
 * second one begins anew and sees what the first has done. Who reads outside of his transaction does so
 * after that.
 */
const schema = new Schema(
  { _id: { type: String, required: true }, count: { type: Number, required: true } },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)

const Turns = model('VisitTurn', schema, 'visit_turns')

export const turnOfRelative = (relativeId: string): string => `relative:${relativeId}`
/** @param countedWith - whose visits of a month are counted together. */
export const turnOfCount = (countedWith: string): string => `count:${countedWith}`

/** Takes one's turn at all of these. */
export const takeTurns = (names: readonly string[], session: ClientSession): Promise<void> =>
  updateRows(
    Turns.collection.name,
    [...new Set(names)].toSorted().map(name => ({
      q: { _id: name },
      u: { $inc: { count: 1 } },
      upsert: true,
    })),
    session,
  )
