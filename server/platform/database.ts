import { once } from 'node:events'
import mongoose, { type ClientSession, type Model as ModelOf } from 'mongoose'
import { Refusal } from './errors'

export type { ClientSession }
/** A collection, whatever is in it. */
export type Model = ModelOf<unknown>

/** Everything acknowledged is durable: on most members, and in their journals. */
const DURABLE = { w: 'majority', j: true } as const

/** Connects every model to the database. @param uri - of a replica set. */
export async function connectDatabase(uri: string): Promise<void> {
  await mongoose.connect(uri, {
    autoIndex: false,
    autoCreate: false,
    writeConcern: DURABLE,
    retryWrites: true,
    serverSelectionTimeoutMS: 10_000,
  })
}

/** Creates what is missing of the indexes that the models name. Harmless when done twice. */
export async function createIndexes(): Promise<void> {
  await Promise.all(
    Object.values(mongoose.models).map(async model => {
      await model.createCollection()
      await model.createIndexes()
    }),
  )
}

export const disconnectDatabase = (): Promise<void> => mongoose.disconnect()

/** Whether the database answers within a second. */
export async function databaseAnswers(): Promise<boolean> {
  const ping = mongoose.connection.db?.admin().command({ ping: 1 }, { timeoutMS: 1000 })
  return ping === undefined ? false : ping.then(() => true).catch(() => false)
}

/** A phone waits fifteen seconds for its receipt; nothing is tried for longer. */
const PATIENCE_MILLISECONDS = 10_000

/**
 * Runs work that happens wholly or not at all. It may run more than once, so it
 * must not touch anything but the database.
 *
 * @param patience - milliseconds after which it is not begun anew.
 * @throws {Refusal} 503 something stood in its way for so long; its cause is what it was.
 */
export async function inTransaction<T>(
  work: (session: ClientSession) => Promise<T>,
  patience = PATIENCE_MILLISECONDS,
): Promise<T> {
  const session = await mongoose.connection.startSession()
  const until = performance.now() + patience
  let obstacle: unknown
  try {
    return await session.withTransaction(
      async () => {
        // The driver would begin again and again for two minutes.
        if (obstacle !== undefined && performance.now() > until) throw notNow(obstacle)
        return work(session).catch((error: unknown) => {
          obstacle = error
          throw error
        })
      },
      {
        readConcern: { level: 'snapshot' },
        writeConcern: DURABLE,
        maxCommitTimeMS: PATIENCE_MILLISECONDS,
      },
    )
  } finally {
    await session.endSession()
  }
}

const notNow = (cause: unknown) => new Refusal(503, 'not-now', undefined, { cause })

/** MongoDB's word for "this key is taken". */
export const isDuplicate = (error: unknown): boolean => (error as { code?: number }).code === 11000

/**
 * Lets stages work on one empty document: for a question that begins at no collection, of which a
 * transaction allows this one.
 *
 * @returns what becomes of that document.
 */
export async function aggregateNothing(
  stages: readonly mongoose.mongo.Document[],
  session?: ClientSession,
): Promise<mongoose.mongo.Document> {
  const pipeline = [{ $documents: [{}] }, ...stages]
  // Outside of a transaction the driver asks again by itself when the line breaks.
  if (!session) return (await mongoose.connection.db!.aggregate(pipeline).toArray())[0]!
  // A cursor for one document costs a tenth of a millisecond.
  const command = { aggregate: 1, pipeline, cursor: {} }
  const answer = await mongoose.connection.db!.command(command, { session })
  return (answer.cursor as { firstBatch: mongoose.mongo.Document[] }).firstBatch[0]!
}

/** One committed change, in commit order. */
export interface Change {
  /** Names this place in the order of commits, the same in every process. */
  cursor: string
  collection: string
  operation: string
  id: string
  /** The document of an insert. */
  document: Record<string, unknown> | undefined
}

/** What a follower of changes does with them. */
export interface Follower {
  /** Changes that arrived together, in commit order. */
  changed(batch: readonly Change[]): void
  /** The stream broke and cannot go on from where it was; something may have been missed. */
  broke(error: Error): void
}

/**
 * Follows what is committed to some collections, from the moment the promise is fulfilled.
 * A process opens one such stream, not one for each listener: many streams slow mongod down
 * for all (SERVER-32946).
 *
 * @returns a function that ends it.
 */
export async function followChanges(
  collections: readonly string[],
  { changed, broke }: Follower,
): Promise<() => Promise<void>> {
  const stream = mongoose.connection.db!.watch([
    {
      $match: {
        'ns.coll': { $in: collections },
        operationType: { $in: ['insert', 'update', 'replace', 'delete'] },
      },
    },
  ])
  const batch: Change[] = []
  stream.on('change', raw => {
    if (batch.length === 0) setImmediate(() => changed(batch.splice(0)))
    batch.push(asChange(raw))
  })
  try {
    // The first token comes with the first answer of mongod: from here on nothing is missed.
    await once(stream, 'resumeTokenChanged')
  } catch (error) {
    await stream.close()
    throw error
  }
  stream.on('error', broke)
  return () => stream.close()
}

function asChange(raw: mongoose.mongo.ChangeStreamDocument): Change {
  const change = raw as mongoose.mongo.ChangeStreamInsertDocument
  return {
    cursor: (change._id as { _data: string })._data,
    collection: change.ns.coll,
    operation: raw.operationType,
    id: String(change.documentKey._id),
    document: change.fullDocument,
  }
}
