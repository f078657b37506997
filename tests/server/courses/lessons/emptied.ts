import mongoose from 'mongoose'

/** Empties collections between two tests of one world. */
export async function emptied(...names: readonly string[]): Promise<void> {
  const db = mongoose.connection.db!
  await Promise.all(names.map(name => db.collection(name).deleteMany({})))
}
