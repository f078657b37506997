import type { ClientSession } from '../platform/database'
import { moveRequest } from './moves'
import { openRequestsOf, requestsOfFault } from './own-requests.model'

/** A fault report stops the clock of what a person knows that he is asked for. */
export async function stopRequests(
  personId: string,
  faultId: string,
  now: Date,
  session: ClientSession,
): Promise<void> {
  const open = (await openRequestsOf(personId, session)).filter(({ opensAt }) => opensAt <= now)
  const by = { kind: 'fault', id: faultId } as const
  for (const { id } of open) {
    await moveRequest(id, { from: ['open'], to: 'fault', by, at: now }, session, { faultId })
  }
}

/** An officer has answered a fault report: what it stopped is settled with it. */
export async function settleStoppedRequests(
  faultId: string,
  { staffId, at }: { staffId: string; at: Date },
  session: ClientSession,
): Promise<void> {
  const by = { kind: 'officer', id: staffId } as const
  for (const { id } of await requestsOfFault(faultId, session)) {
    await moveRequest(id, { from: ['fault'], to: 'settled', by, at }, session)
  }
}
