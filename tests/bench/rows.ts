import mongoose from 'mongoose'

/** A document as it lies in the database. */
export type Row = Record<string, unknown> & { _id: unknown }

/** A collection, past the models of its feature. */
export const collection = (name: string) => mongoose.connection.db!.collection<Row>(name)

/** Empties what a measurement fills. */
export async function emptied(...names: readonly string[]) {
  await Promise.all(names.map(name => collection(name).deleteMany({})))
}

/** What is stored under these names. */
export const batchesOf = (ids: readonly string[]): Promise<Row[]> =>
  collection('position_batches')
    .find({ _id: { $in: ids as never[] } })
    .toArray()

/** What is acknowledged by both sides is durable. */
export const DURABLE = { w: 'majority', j: true } as const

/** How many transactions mongod has committed so far. */
export async function transactions(): Promise<number> {
  const status = await mongoose.connection.db!.admin().command({ serverStatus: 1 })
  return Number(status.metrics.commands.commitTransaction.total)
}

/**
 * Takes a place in a time of the bench, unless none is left.
 *
 * @param options - durable by itself unless a session says otherwise.
 */
export async function takePlace(
  slotId: string,
  places: number,
  options: mongoose.mongo.UpdateOptions = { writeConcern: DURABLE },
): Promise<boolean> {
  const { modifiedCount } = await collection('bench_places').updateOne(
    { _id: slotId as never, taken: { $lt: places } },
    { $inc: { taken: 1 } as never },
    options,
  )
  return modifiedCount === 1
}
