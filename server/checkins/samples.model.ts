import type { ClientSession } from '../platform/database'
import { CheckIns } from './checkins.model'

/** A check-in that was accepted, with nothing confirmed that may still be asked about. */
const settled = { 'review.outcome': 'accepted', 'review.marks.mark': { $ne: 'confirmed' } } as const
const hasSamples = { 'fixes.0': { $exists: true } } as const

// Which accepted check-ins still have their samples; what waits for an officer is not in it.
CheckIns.schema.index(
  { 'review.at': 1 },
  { partialFilterExpression: { 'review.outcome': 'accepted', ...hasSamples } },
)

/**
 * Drops the raw samples of settled check-ins; any other keeps them. What was judged of them stays,
 * and their salted hash stays in the evidence log.
 *
 * @returns of how many check-ins.
 * @source 《个人信息保护法》第四十七条第一款：处理目的已实现的，应当主动删除个人信息。
 */
export async function dropSamples(ids: readonly string[], session: ClientSession): Promise<number> {
  const { modifiedCount } = await CheckIns.updateMany(
    { _id: { $in: ids }, ...settled, ...hasSamples },
    { $set: { fixes: [] } },
    { session },
  )
  return modifiedCount
}

/** Some settled check-ins that still have their samples, the longest settled first. */
export async function withNeedlessSamples(settledBefore: Date, limit: number): Promise<string[]> {
  const rows = await CheckIns.find(
    { 'review.at': { $lte: settledBefore }, ...settled, ...hasSamples },
    { _id: 1 },
  )
    .sort({ 'review.at': 1 })
    .limit(limit)
    .lean<{ _id: unknown }[]>()
  return rows.map(({ _id }) => String(_id))
}
