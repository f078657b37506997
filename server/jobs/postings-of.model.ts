import type { Day } from '#shared/time/days'
import type { ClientSession } from '../platform/database'
import { type PostingDocument, Postings, type StoredPosting, toPosting } from './postings.model'

/** What is open of an employer. */
export async function openOfEmployer(
  employerId: string,
  session: ClientSession,
): Promise<StoredPosting[]> {
  const rows = await Postings.find({ employerId, state: 'open' })
    .session(session)
    .lean<PostingDocument[]>()
  return rows.map(toPosting)
}

/** Writes with all postings of an employer how it is called and where it stands. */
export async function tellPostings(
  employerId: string,
  employer: Pick<StoredPosting, 'employerName' | 'employerState' | 'isBase'>,
  session: ClientSession,
): Promise<void> {
  await Postings.updateMany({ employerId }, { $set: employer }, { session })
}

/** How many postings of each of these employers are open. */
export async function countOpen(employerIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await Postings.aggregate<{ _id: string; count: number }>([
    { $match: { employerId: { $in: employerIds }, state: 'open' } },
    { $group: { _id: '$employerId', count: { $sum: 1 } } },
  ])
  return new Map(rows.map(({ _id, count }) => [_id, count]))
}

/** Open ones whose last day has passed, oldest first. */
export async function runOut(today: Day, limit: number): Promise<string[]> {
  const rows = await Postings.find({ state: 'open', shownUntil: { $lt: today } }, { _id: 1 })
    .sort({ shownUntil: 1 })
    .limit(limit)
    .lean<{ _id: string }[]>()
  return rows.map(({ _id }) => _id)
}

/** What an import brought. */
export async function postingsOfImport(
  importId: string,
  session?: ClientSession,
): Promise<StoredPosting[]> {
  const rows = await Postings.find({ importId })
    .session(session ?? null)
    .lean<PostingDocument[]>()
  return rows.map(toPosting)
}

/** Takes out postings that nobody used. @returns how many were still as they came. */
export async function removeUnused(ids: readonly string[], session: ClientSession) {
  const { deletedCount } = await Postings.deleteMany(
    { _id: { $in: ids }, usedAt: null, version: 1 },
    { session },
  )
  return deletedCount
}

/** Which of these imports have a posting that a person used or an officer corrected. */
export async function importsInUse(importIds: readonly string[]): Promise<Set<string>> {
  const found = await Postings.distinct('importId', {
    importId: { $in: importIds },
    $or: [{ usedAt: { $ne: null } }, { version: { $gt: 1 } }],
  })
  return new Set(found as string[])
}
