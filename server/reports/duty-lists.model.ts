import type { DutyState } from '#shared/reports/reports.contract'
import { pageOf, readCursor } from '../platform/cursor'
import { Duties, type DutyRow, toDuty } from './duties.model'

/** What an officer has to look into. */
const AMISS: readonly DutyState[] = ['overdue', 'fault']

interface Within {
  scope: { within: string } | null
  officeId: string | undefined
}

/** One page of what was not made in time within a scope, the longest overdue first. */
export async function overduePage(
  { scope, officeId }: Within,
  { after, limit }: { after: string | undefined; limit: number },
) {
  if (!scope) return { duties: [], next: null }
  const from = readCursor(after)
  const beyond = from && {
    $or: [{ dueAt: { $gt: from.at } }, { dueAt: from.at, _id: { $gt: from.id } }],
  }
  const rows = await Duties.find({
    ...scope,
    state: { $in: AMISS },
    ...(officeId && { officeId }),
    ...beyond,
  })
    .sort({ dueAt: 1, _id: 1 })
    .limit(limit + 1)
    .lean<DutyRow[]>()
  const { page, next } = pageOf(rows.map(toDuty), limit, ({ dueAt, id }) => ({ at: dueAt, id }))
  return { duties: page, next }
}

/** How many were not made in time within a scope. */
export async function countOverdue({ scope, officeId }: Within): Promise<number> {
  if (!scope) return 0
  const match = { ...scope, state: { $in: AMISS }, ...(officeId && { officeId }) }
  return Duties.countDocuments(match)
}
