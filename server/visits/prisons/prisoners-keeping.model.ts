import type { ClientSession } from '../../platform/database'
import { dropPermitted } from './permitted.model'
import { Prisoners } from './prisoners.model'

const gone = (upTo: Date) => ({
  state: { $in: ['released', 'transferred'] },
  changedAt: { $lt: upTo },
})

/** Who left so long ago that he can go: ids. */
export async function gonePrisoners(upTo: Date, limit: number): Promise<string[]> {
  const rows = await Prisoners.find(gone(upTo), { _id: 1 })
    .sort({ state: 1, changedAt: 1 })
    .limit(limit)
    .lean<{ _id: string }[]>()
  return rows.map(({ _id }) => _id)
}

/** Lets them go with whom they could be visited by, unless they are held again. @returns how many. */
export async function dropGonePrisoners(
  ids: readonly string[],
  upTo: Date,
  session: ClientSession,
): Promise<number> {
  const match = { _id: { $in: ids }, ...gone(upTo) }
  const rows = await Prisoners.find(match, { _id: 1 }).session(session).lean<{ _id: string }[]>()
  const still = rows.map(({ _id }) => _id)
  await dropPermitted(still, session)
  return (await Prisoners.deleteMany({ _id: { $in: still } }, { session })).deletedCount
}
