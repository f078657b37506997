import mongoose from 'mongoose'
import type { ClientSession } from './database'

/** One command must stay well below sixteen mebibytes. */
const MOST_AT_ONCE = 1000

/** One change of a document, as MongoDB spells it. */
export interface Update {
  q: Readonly<Record<string, unknown>>
  u: Readonly<Record<string, unknown>> | readonly Readonly<Record<string, unknown>>[]
  upsert?: boolean
}

/**
 * Inserts rows as they are. The driver's `insertMany` does the same after measuring and wrapping each
 * row, which costs as much again as the row itself.
 *
 * @param rows - of small and known size: no thousand of them come near sixteen mebibytes.
 * @throws MongoDB's own error for the first that cannot be stored; the transaction is over then.
 */
export const insertRows = (collection: string, rows: readonly object[], session: ClientSession) =>
  write(rows, some => ({ insert: collection, documents: some }), session)

/** Changes rows, in whatever order. @throws as `insertRows` does. */
export const updateRows = (
  collection: string,
  updates: readonly Update[],
  session: ClientSession,
) => write(updates, some => ({ update: collection, updates: some, ordered: false }), session)

async function write<Row>(
  rows: readonly Row[],
  commandOf: (some: readonly Row[]) => mongoose.mongo.Document,
  session: ClientSession,
): Promise<void> {
  for (let from = 0; from < rows.length; from += MOST_AT_ONCE) {
    const command = commandOf(rows.slice(from, from + MOST_AT_ONCE))
    const answer = await mongoose.connection.db!.command(command, { session })
    const [failed] = (answer.writeErrors ?? []) as mongoose.mongo.ErrorDescription[]
    if (failed) throw new mongoose.mongo.MongoServerError(failed)
  }
}
