import type { ClientSession } from '../../platform/database'
import { Proofs } from './proofs.model'

/** All that is asked for of a row. */
interface Named {
  _id: string
}

const idsOf = (rows: readonly Named[]) => rows.map(({ _id }) => _id)
const GONE = { kept: false, sealed: null } as const

/** Pictures with which the desk was done before a moment, the oldest first. */
export async function proofsSettledBefore(upTo: Date, limit: number): Promise<string[]> {
  const rows = await Proofs.find({ kept: true, settledAt: { $lt: upTo } }, { _id: 1 })
    .sort({ settledAt: 1 })
    .limit(limit)
    .lean<Named[]>()
  return idsOf(rows)
}

/** Deletes what pictures show; that they were there stays. @returns how many. */
export async function dropSettled(
  ids: readonly string[],
  upTo: Date,
  session: ClientSession,
): Promise<number> {
  const match = { _id: { $in: ids }, kept: true, settledAt: { $lt: upTo } }
  return (await Proofs.updateMany(match, { $set: GONE }, { session })).modifiedCount
}

/** Pictures that came before a moment and belong to nothing, the oldest first. */
export async function proofsUnusedBefore(upTo: Date, limit: number): Promise<string[]> {
  const match = { ownerId: null, kept: true, sentAt: { $lt: upTo } }
  const rows = await Proofs.find(match, { _id: 1 }).sort({ sentAt: 1 }).limit(limit).lean<Named[]>()
  return idsOf(rows)
}

/** Deletes pictures that belong to nothing. @returns how many there still were. */
export async function dropUnusedProofs(
  ids: readonly string[],
  session: ClientSession,
): Promise<number> {
  const match = { _id: { $in: ids }, ownerId: null }
  return (await Proofs.deleteMany(match, { session })).deletedCount
}

/** Deletes what the pictures of some relatives show. */
export async function dropProofsOf(relativeIds: readonly string[], session: ClientSession) {
  await Proofs.updateMany({ relativeId: { $in: relativeIds } }, { $set: GONE }, { session })
}
