import mongoose, { mongo } from 'mongoose'
import type { Raw } from './reading.model'

const db = () => mongoose.connection.db!

/** Values keep the kind they had in the database: a 1 that was a double stays one. */
const EXACTLY = { promoteValues: false, promoteBuffers: false, bsonRegExp: true } as const

/** MongoDB's word for "this id is taken". */
const TWICE = 11_000

const BATCH_ROWS = 1000
const BATCH_BYTES = 8 * 1024 * 1024

/** A row that was touched while the backup was made: what became of it, or null when it was deleted. */
export interface Later {
  collection: string
  id: unknown
  row: mongo.BSON.Document | null
}

export const packLater = (later: Later): Raw => mongo.BSON.serialize(later)
const unpack = (raw: Raw) => mongo.BSON.deserialize(raw, EXACTLY)

/** Whether there is no collection yet, not even an empty one: its indexes would be in the way. */
export const isNew = async (): Promise<boolean> =>
  !(await db().listCollections({}, { nameOnly: true }).hasNext())

/**
 * Puts rows into a collection, a few at a time. A row that was taken out and put in again while the
 * backup went by may come twice; what is right is among the later ones.
 */
export async function putRows(name: string, rows: AsyncIterable<Raw>): Promise<void> {
  const collection = await db().createCollection(name)
  for await (const batch of inBatches(rows)) {
    await collection.insertMany(batch.map(unpack), { ordered: false }).catch((error: unknown) => {
      if (!isOnlyTwice(error)) throw error
    })
  }
}

function isOnlyTwice(error: unknown): boolean {
  if (!(error instanceof mongo.MongoBulkWriteError)) return false
  return [error.writeErrors].flat().every(({ code }) => code === TWICE)
}

/** Brings what was touched while the backup was made to where it was at its moment. */
export async function putLater(rows: AsyncIterable<Raw>): Promise<void> {
  for await (const raw of rows) {
    const { collection, id, row } = unpack(raw) as unknown as Later
    const match = { _id: id as never }
    const name = String(collection)
    if (row === null) await db().collection(name).deleteOne(match)
    else await db().collection(name).replaceOne(match, row, { upsert: true })
  }
}

/** How many rows a collection holds. */
export const countRows = (name: string): Promise<number> => db().collection(name).countDocuments()

async function* inBatches(rows: AsyncIterable<Raw>): AsyncGenerator<Raw[]> {
  let batch: Raw[] = []
  let bytes = 0
  for await (const row of rows) {
    batch.push(row)
    bytes += row.length
    if (batch.length < BATCH_ROWS && bytes < BATCH_BYTES) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}
