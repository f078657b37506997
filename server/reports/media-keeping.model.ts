import type { ClientSession } from '../platform/database'
import { MediaRows, Parts } from './media.model'

/** All that is asked for of a row. */
interface Named {
  _id: string
}

/** Notes that an officer is done with a report: its pieces go some time from now. */
export async function noteReviewed(ids: readonly string[], at: Date, session: ClientSession) {
  await MediaRows.updateMany({ _id: { $in: ids } }, { $set: { reviewedAt: at } }, { session })
}

/** Pieces whose report was reviewed before a moment, the oldest first. */
export async function mediaReviewedBefore(upTo: Date, limit: number): Promise<string[]> {
  const rows = await MediaRows.find({ kept: true, reviewedAt: { $lt: upTo } }, { _id: 1 })
    .sort({ reviewedAt: 1 })
    .limit(limit)
    .lean<Named[]>()
  return rows.map(({ _id }) => _id)
}

/** Deletes what can be heard or seen of pieces; that they were there stays. @returns how many. */
export async function dropContent(
  ids: readonly string[],
  upTo: Date,
  session: ClientSession,
): Promise<number> {
  const match = { _id: { $in: ids }, kept: true, reviewedAt: { $lt: upTo } }
  const still = await MediaRows.distinct('_id', match).session(session)
  await Parts.deleteMany({ mediaId: { $in: still } }, { session })
  await MediaRows.updateMany({ _id: { $in: still } }, { $set: { kept: false } }, { session })
  return still.length
}

/** Pieces that came before a moment and belong to no report, the oldest first. */
export async function unusedBefore(upTo: Date, limit: number): Promise<string[]> {
  const rows = await MediaRows.find({ reportId: null, receivedAt: { $lt: upTo } }, { _id: 1 })
    .sort({ receivedAt: 1 })
    .limit(limit)
    .lean<Named[]>()
  return rows.map(({ _id }) => _id)
}

/** Deletes pieces that belong to no report. @returns how many there still were. */
export async function dropUnused(ids: readonly string[], session: ClientSession): Promise<number> {
  const still = await MediaRows.distinct('_id', {
    _id: { $in: ids },
    reportId: null,
  }).session(session)
  await Parts.deleteMany({ mediaId: { $in: still } }, { session })
  return (await MediaRows.deleteMany({ _id: { $in: still } }, { session })).deletedCount
}
