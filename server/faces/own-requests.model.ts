import type { ClientSession } from '../platform/database'
import { type RequestRow, Requests, type StoredRequest, toRequest } from './requests.model'

/** What a person is asked for now, or was asked for and changed since a moment; newest first. */
export async function requestsShownTo(personId: string, now: Date, since: Date) {
  const rows = await Requests.find({
    personId,
    opensAt: { $lte: now },
    $or: [
      { state: { $in: ['open', 'waiting', 'other-way', 'fault'] } },
      { leftAt: { $gte: since } },
      { 'review.at': { $gte: since } },
    ],
  })
    .sort({ madeAt: -1, _id: -1 })
    .limit(50)
    .lean<RequestRow[]>()
  return rows.map(toRequest)
}

/** What is open for a person, also what he does not know of yet. */
export async function openRequestsOf(
  personId: string,
  session?: ClientSession,
): Promise<StoredRequest[]> {
  const rows = await Requests.find({ personId, state: 'open' })
    .session(session ?? null)
    .lean<RequestRow[]>()
  return rows.map(toRequest)
}

/** What a fault report stopped. */
export async function requestsOfFault(faultId: string, session: ClientSession) {
  const rows = await Requests.find({ faultId }).session(session).lean<RequestRow[]>()
  return rows.map(toRequest)
}

/** Counts an attempt whose motions were drawn. */
export async function countDrawn(id: string, session: ClientSession): Promise<void> {
  await Requests.updateOne({ _id: id }, { $inc: { used: 1 } }, { session })
}

/** The request that was made for a cause, or null. */
export async function requestOfCause(
  key: string,
  session?: ClientSession,
): Promise<StoredRequest | null> {
  const row = await Requests.findOne({ key })
    .session(session ?? null)
    .lean<RequestRow>()
  return row && toRequest(row)
}
