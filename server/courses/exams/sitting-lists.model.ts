import type { SittingList } from '#shared/courses/results.contract'
import { type Cursor, pageOf, readCursor } from '../../platform/cursor'
import { type SittingDocument, Sittings, type StoredSitting, toSitting } from './sittings.model'

const earlierThan = (field: 'startedAt' | 'endedAt', from: Cursor | null) =>
  from && { $or: [{ [field]: { $lt: from.at } }, { [field]: from.at, _id: { $lt: from.id } }] }

/** One page of what a person has sat to the end, newest first. */
export async function ownSittingPage(personId: string, after: string | undefined, limit: number) {
  const rows = await Sittings.find({
    personId,
    endedAt: { $ne: null },
    ...earlierThan('startedAt', readCursor(after)),
  })
    .sort({ startedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<SittingDocument[]>()
  const { page, next } = pageOf(rows.map(toSitting), limit, ({ startedAt, id }) => ({
    at: startedAt,
    id,
  }))
  return { sittings: page, next }
}

/** Narrows a list. */
export interface Narrowed {
  scope: { within: string } | null
  list: SittingList
  paperId: string | undefined
  personId: string | undefined
  officeId: string | undefined
}

const LISTS: Record<SittingList, object> = {
  'to-review': { review: null },
  all: {},
  passed: { passed: true },
  failed: { passed: false },
}

/** One page of what was sat to the end within a scope, newest first. */
export async function sittingPage(narrowed: Narrowed, after: string | undefined, limit: number) {
  const { scope, list, paperId, personId, officeId } = narrowed
  if (!scope) return { sittings: [], next: null }
  const rows = await Sittings.find({
    ...scope,
    ...LISTS[list],
    ...(paperId && { paperId }),
    ...(personId && { personId }),
    ...(officeId && { officeId }),
    endedAt: { $ne: null },
    ...earlierThan('endedAt', readCursor(after)),
  })
    .sort({ endedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<SittingDocument[]>()
  const { page, next } = pageOf(rows.map(toSitting), limit, ({ endedAt, startedAt, id }) => ({
    at: endedAt ?? startedAt,
    id,
  }))
  return { sittings: page, next }
}

/** The newest sittings of an exam that have ended, within a scope. */
export async function newestOf(
  paperId: string,
  scope: { within: string } | null,
  limit: number,
): Promise<StoredSitting[]> {
  if (!scope) return []
  const rows = await Sittings.find({ paperId, endedAt: { $ne: null }, ...scope })
    .sort({ endedAt: -1, _id: -1 })
    .limit(limit)
    .lean<SittingDocument[]>()
  return rows.map(toSitting)
}

/** The passed sittings of some people. */
export async function passedOf(personIds: readonly string[]): Promise<StoredSitting[]> {
  const rows = await Sittings.find({ personId: { $in: [...personIds] }, passed: true }).lean<
    SittingDocument[]
  >()
  return rows.map(toSitting)
}

/** Which sittings go on although their time is over. */
export async function overtime(by: Date, limit: number): Promise<string[]> {
  const rows = await Sittings.find({ endedAt: null, endsAt: { $lt: by } }, { _id: 1 })
    .sort({ endsAt: 1 })
    .limit(limit)
    .lean<{ _id: string }[]>()
  return rows.map(({ _id }) => _id)
}
