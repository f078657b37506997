import type { ClientSession } from '../platform/database'
import { type RequestRow, Requests, toRequest } from './requests.model'

/** Ids of requests that have opened and of which nobody has been told. */
export async function untoldRequests(now: Date, limit: number): Promise<string[]> {
  const rows = await Requests.find({ toldAt: null, opensAt: { $lte: now } }, { _id: 1 })
    .sort({ opensAt: 1 })
    .limit(limit)
    .lean<RequestRow[]>()
  return rows.map(({ _id }) => String(_id))
}

/** Ids of open requests whose time is over, the oldest first. */
export async function overdueRequests(now: Date, limit: number): Promise<string[]> {
  const rows = await Requests.find({ state: 'open', until: { $lte: now } }, { _id: 1 })
    .sort({ until: 1 })
    .limit(limit)
    .lean<RequestRow[]>()
  return rows.map(({ _id }) => String(_id))
}

/** Notes that a person was told. @returns the request; null when that was noted before. */
export async function noteTold(id: string, now: Date, session: ClientSession) {
  const row = await Requests.findOneAndUpdate(
    { _id: id, toldAt: null },
    { $set: { toldAt: now } },
    { session, returnDocument: 'after' },
  ).lean<RequestRow>()
  return row && toRequest(row)
}
