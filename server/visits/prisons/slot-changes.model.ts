import type { ClientSession } from '../../platform/database'
import { type Row, Slots, type StoredBlocked, type StoredSlot, toSlot } from './slots.model'

/** Adds times that are not there yet; those that are stay as they are. @returns how many are new. */
export async function addSlots(slots: readonly StoredSlot[]): Promise<number> {
  if (slots.length === 0) return 0
  const { upsertedCount } = await Slots.bulkWrite(
    slots.map(({ id, ...row }) => ({
      updateOne: { filter: { _id: id }, update: { $setOnInsert: row }, upsert: true },
    })),
    { ordered: false },
  )
  return upsertedCount
}

/** Takes a time out that nobody has. @returns false when somebody has it. */
export async function removeUntaken(id: string): Promise<boolean> {
  return (await Slots.deleteOne({ _id: id, taken: 0 })).deletedCount === 1
}

/** Notes that the week's plan has a time no longer. @returns false when that was noted. */
export async function notePlanChanged(id: string, session: ClientSession): Promise<boolean> {
  const { modifiedCount } = await Slots.updateOne(
    { _id: id, planChanged: false },
    { $set: { planChanged: true } },
    { session },
  )
  return modifiedCount === 1
}

/** The plan has a time again, or another line of it has. */
export async function planAgain(
  id: string,
  { planId, capacity }: Pick<StoredSlot, 'planId' | 'capacity'>,
): Promise<void> {
  await Slots.updateOne({ _id: id }, { $set: { planId, planChanged: false } })
  await Slots.updateOne({ _id: id, capacitySet: false }, { $set: { capacity } })
}

/** Says for how many families a time is. @returns it as it is then, or null when it was not as read. */
export async function setCapacity(
  id: string,
  { was, capacity }: { was: number; capacity: number },
  session: ClientSession,
): Promise<StoredSlot | null> {
  const row = await Slots.findOneAndUpdate(
    { _id: id, capacity: was },
    { $set: { capacity, capacitySet: true } },
    { session, returnDocument: 'after' },
  ).lean<Row>()
  return row && toSlot(row)
}

/** Blocks times by id. A block that was there stays. */
export async function blockSlots(
  ids: readonly string[],
  blocked: StoredBlocked,
  session: ClientSession,
): Promise<void> {
  await Slots.updateMany({ _id: { $in: ids }, blocked: null }, { $set: { blocked } }, { session })
}

/** Opens times of a prison that one block had closed. @returns how many. */
export async function unblockSlots(
  prisonId: string,
  blockId: string,
  from: Date,
  session: ClientSession,
): Promise<number> {
  const { modifiedCount } = await Slots.updateMany(
    { prisonId, startsAt: { $gte: from }, 'blocked.blockId': blockId },
    { $set: { blocked: null } },
    { session },
  )
  return modifiedCount
}
