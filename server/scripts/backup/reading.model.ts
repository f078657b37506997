import mongoose, { mongo } from 'mongoose'

/**
 * How a database that is being written to is read as it was at ONE moment, without stopping it and
 * without keeping a snapshot open for as long as the reading takes (MongoDB keeps history for five
 * minutes; a large collection takes longer):
 *
 *   1. note the moment `from`; read every collection at leisure, with majority read concern;
 *   2. take a snapshot of a later moment `at`;
 *   3. ask the log of changes which rows were touched between the two, and read those once more,
 *      within the snapshot.
 *
 * A row that was not touched in between is the same at both moments, whenever step 1 came by; all
 * others are read again at `at`. What comes out is the database as it was at `at`.
 */
const db = () => mongoose.connection.db!
const newSession = (options: mongo.ClientSessionOptions) =>
  mongoose.connection.getClient().startSession(options)

/** A moment in the order of commits; seconds are its high half. */
export type CommitTime = mongo.Timestamp

/** A row as BSON: nothing of it is lost or turned into something alike. */
export type Raw = Uint8Array

/** The names of all collections. @throws when one is of a kind that cannot be read in this way. */
export async function collectionNames(): Promise<string[]> {
  const all = await db().listCollections().toArray()
  const strange = all.find(({ type }) => type !== 'collection')
  if (strange) throw new Error(`${strange.name} is a ${strange.type}, which cannot be backed up`)
  const own = all.map(({ name }) => name).filter(name => !name.startsWith('system.'))
  return own.sort()
}

/** The present moment. */
export async function presentMoment(): Promise<CommitTime> {
  const session = newSession({ causalConsistency: true })
  try {
    await db().command({ ping: 1 }, { session })
    return session.operationTime!
  } finally {
    await session.endSession()
  }
}

/** Every row of a collection as it is when it is come by. @param from - all until then is seen. */
export async function* everyRow(name: string, from: CommitTime): AsyncGenerator<Raw> {
  const session = newSession({ causalConsistency: true })
  session.advanceOperationTime(from)
  try {
    const options = { raw: true, session, readConcern: { level: 'majority' } } as const
    for await (const row of db().collection(name).find({}, options)) yield row as unknown as Raw
  } finally {
    await session.endSession()
  }
}

/** The database as it was at one moment, for as long as MongoDB keeps its history. */
export interface Snapshot {
  at: CommitTime
  count(name: string): Promise<number>
  /** Rows by id; what was not there then is left out. */
  rows(name: string, ids: readonly unknown[]): Promise<mongo.BSON.Document[]>
  /** The row with the greatest id, or null. */
  last(name: string): Promise<mongo.BSON.Document | null>
  end(): Promise<void>
}

/** Values keep the kind they have in the database: a 1 that is a double stays one. */
const EXACTLY = { promoteValues: false, promoteBuffers: false, bsonRegExp: true } as const

/** Takes a snapshot of the present moment. @param name - of a collection that exists. */
export async function takeSnapshot(name: string): Promise<Snapshot> {
  const session = newSession({ snapshot: true })
  const first = await countIn(name, session)
  return {
    // The driver keeps the moment of the first answer to itself, though it is what it asks by.
    at: Reflect.get(session, 'snapshotTime') as CommitTime,
    count: async other => (other === name ? first : countIn(other, session)),
    rows: (other, ids) =>
      db()
        .collection(other)
        .find({ _id: { $in: ids as never[] } }, { session, ...EXACTLY })
        .toArray(),
    last: other =>
      db()
        .collection(other)
        .findOne({}, { session, sort: { _id: -1 } }),
    end: () => session.endSession(),
  }
}

async function countIn(name: string, session: mongo.ClientSession): Promise<number> {
  const [counted] = await db()
    .collection(name)
    .aggregate<{ rows: number }>([{ $count: 'rows' }], { session })
    .toArray()
  return counted?.rows ?? 0
}

/** A row that was touched. */
export interface Touched {
  collection: string
  id: unknown
}

/** An id as a text, the same whichever of its kinds a number is of. */
export const nameOf = (id: unknown): string => mongo.BSON.EJSON.stringify({ id }, { relaxed: true })

/**
 * Which rows were touched between two moments, in the order of commits; a row may come again.
 *
 * @throws when a collection was dropped or renamed meanwhile.
 */
export async function* touchedBetween(from: CommitTime, to: CommitTime): AsyncGenerator<Touched> {
  const named = { ns: 1, documentKey: 1, operationType: 1, clusterTime: 1 }
  const options = { startAtOperationTime: from, maxAwaitTimeMS: 200 }
  const stream = db().watch([{ $project: named }], options)
  try {
    for (;;) {
      const change = await stream.tryNext()
      if (change?.clusterTime?.greaterThan(to)) return
      if (change) yield touchedBy(change)
      else if (hasReached(stream.resumeToken, to)) return
    }
  } finally {
    await stream.close()
  }
}

function touchedBy(change: mongo.ChangeStreamDocument): Touched {
  if ('documentKey' in change && 'coll' in change.ns) {
    return { collection: change.ns.coll, id: change.documentKey._id }
  }
  throw new Error(`the database was rebuilt meanwhile (${change.operationType})`)
}

/** Where a quiet stream has come to: its token begins with the moment, as `82` and eight bytes. */
function hasReached(token: unknown, to: CommitTime): boolean {
  const hex = /^82([0-9A-F]{16})/.exec((token as { _data?: string } | null)?._data ?? '')?.[1]
  return hex !== undefined && BigInt(`0x${hex}`) >= to.toBigInt()
}

/** MongoDB's words for "that is too long ago". */
const TOO_LONG_AGO = new Set([239, 246, 286])

/** Whether a failure means that the backup took longer than MongoDB remembers. */
export const isTooLongAgo = (error: unknown): boolean =>
  TOO_LONG_AGO.has((error as { code?: number }).code ?? 0)
