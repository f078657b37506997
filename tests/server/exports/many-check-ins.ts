import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import type { World } from '../../helpers/world'

/**
 * A person has checked in many times, all at the world's moment: one for real, the others as copies
 * of what lies in the database.
 *
 * @param changes - of each copy, e.g. to make it somebody else's.
 */
export async function checkInOften(
  world: World,
  number: number,
  times: number,
  changes: (index: number) => object = () => ({}),
): Promise<void> {
  const { id } = await world.checkIn(number)
  const checkIns = mongoose.connection.db!.collection('checkins')
  const { _id, ...first } = (await checkIns.findOne({ _id: new mongoose.Types.ObjectId(id) }))!
  const copies = Array.from({ length: times - 1 }, (_, index) => ({
    ...first,
    attemptId: randomUUID(),
    ...changes(index),
  }))
  if (copies.length > 0) await checkIns.insertMany(copies)
}
