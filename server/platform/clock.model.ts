import mongoose from 'mongoose'

/** What time the database says it is. */
export async function databaseTime(): Promise<Date> {
  const { localTime } = await mongoose.connection.db!.admin().command({ hello: 1 })
  return localTime as Date
}
