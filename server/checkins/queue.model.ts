import type { QueueList } from '#shared/checkins/review.contract'
import { type Cursor, OBJECT_ID, pageOf, readCursor } from '../platform/cursor'
import { CheckIns, type Row, toRow } from './checkins.model'
import type { Scope } from './checkins.policy'

const olderThan = (field: string, from: Cursor | null) =>
  from && { $or: [{ [field]: { $lt: from.at } }, { [field]: from.at, _id: { $lt: from.id } }] }

const newerThan = (field: string, from: Cursor | null) =>
  from && { $or: [{ [field]: { $gt: from.at } }, { [field]: from.at, _id: { $gt: from.id } }] }

/** One page of what waits, oldest first, or of what was reviewed, newest first. */
export async function queuePage(
  scope: Scope,
  list: QueueList,
  { officeId, after }: { officeId: string | undefined; after: string | undefined },
  limit: number,
) {
  if (!scope) return { rows: [], next: null }
  const from = readCursor(after, OBJECT_ID)
  const within = { ...scope, ...(officeId && { officeId }) }
  const isDone = list === 'reviewed'
  const match = isDone
    ? { ...within, review: { $ne: null }, ...olderThan('review.at', from) }
    : {
        ...within,
        review: null,
        needsAttention: list === 'attention',
        ...newerThan('receivedAt', from),
      }
  const found = await CheckIns.find(match, { fixes: 0 })
    .sort(isDone ? { 'review.at': -1, _id: -1 } : { receivedAt: 1, _id: 1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageOf(found.map(toRow), limit, row => ({
    at: row.review?.at ?? row.receivedAt,
    id: row.id,
  }))
  return { rows: page, next }
}

/** How many wait within a scope, what needs attention apart. */
export async function queueCounts(scope: Scope, officeId?: string) {
  if (!scope) return { attention: 0, awaiting: 0 }
  const within = { ...scope, ...(officeId && { officeId }), review: null }
  const [attention, awaiting] = await Promise.all([
    CheckIns.countDocuments({ ...within, needsAttention: true }),
    CheckIns.countDocuments({ ...within, needsAttention: false }),
  ])
  return { attention, awaiting }
}

/** The newest check-ins within a scope, newest first. */
export async function newestWithin(scope: Scope, since: Date, limit: number) {
  if (!scope) return []
  const rows = await CheckIns.find({ ...scope, receivedAt: { $gte: since } }, { fixes: 0 })
    .sort({ receivedAt: -1, _id: -1 })
    .limit(limit)
    .lean<Row[]>()
  return rows.map(toRow)
}

/** One page of a person's record, newest first. */
export async function recordOf(personId: string, after: string | undefined, limit: number) {
  const rows = await CheckIns.find(
    { personId, ...olderThan('receivedAt', readCursor(after, OBJECT_ID)) },
    { fixes: 0 },
  )
    .sort({ receivedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageOf(rows.map(toRow), limit, ({ receivedAt, id }) => ({
    at: receivedAt,
    id,
  }))
  return { rows: page, next }
}
