import type { ClientSession } from '../platform/database'
import { MediaRows, Parts } from './lesson-media.model'

/** Media that were begun before a moment and are not whole, the oldest first. */
export async function unfinishedBefore(upTo: Date, limit: number): Promise<string[]> {
  const rows = await MediaRows.find({ keptDigest: null, addedAt: { $lt: upTo } }, { _id: 1 })
    .sort({ addedAt: 1 })
    .limit(limit)
    .lean<{ _id: string }[]>()
  return rows.map(({ _id }) => _id)
}

/** Deletes media that are not whole. @returns how many there still were. */
export async function dropUnfinished(
  ids: readonly string[],
  session: ClientSession,
): Promise<number> {
  const still = await MediaRows.distinct('_id', {
    _id: { $in: ids },
    keptDigest: null,
  }).session(session)
  await Parts.deleteMany({ mediaId: { $in: still } }, { session })
  return (await MediaRows.deleteMany({ _id: { $in: still } }, { session })).deletedCount
}
