import type { QueryFilter } from 'mongoose'
import type { PostingKind, PostingState } from '#shared/jobs/postings.contract'
import { pageOf, readCursor } from '../platform/cursor'
import { containing } from '../platform/containing'
import { type PostingDocument, Postings, type StoredPosting, toPosting } from './postings.model'

/** What an official looks for in the list. */
export interface PostingSearch {
  search?: string | undefined
  state?: PostingState | undefined
  kind?: PostingKind | undefined
  flags?: 'undecided' | 'any' | 'none' | undefined
  townshipId?: string | undefined
  employerId?: string | undefined
  importId?: string | undefined
}

export type WorkScope = { within: string } | null

const FLAGS: Record<NonNullable<PostingSearch['flags']>, QueryFilter<PostingDocument>> = {
  // Whatever was refused or ended needs no decision any longer.
  undecided: { undecided: true, state: 'draft' },
  any: { 'flags.0': { $exists: true } },
  none: { 'flags.0': { $exists: false } },
}

function matching(
  scope: NonNullable<WorkScope>,
  { search, state, kind, flags, townshipId, employerId, importId }: PostingSearch,
): QueryFilter<PostingDocument> {
  return {
    ...scope,
    ...(flags && FLAGS[flags]),
    ...(state && { state }),
    ...(kind && { kind }),
    ...(townshipId && { 'place.townshipId': townshipId }),
    ...(employerId && { employerId }),
    ...(importId && { importId }),
    ...(search && {
      $or: [{ title: containing(search) }, { employerName: containing(search) }],
    }),
  }
}

/** One page of postings, changed last first, and how many there are. */
export async function searchPostings(
  scope: WorkScope,
  asked: PostingSearch,
  { after, limit }: { after: string | undefined; limit: number },
) {
  if (!scope) return { postings: [], next: null, total: 0 }
  const match = matching(scope, asked)
  const from = readCursor(after)
  const beyond: QueryFilter<PostingDocument> = from
    ? { $or: [{ changedAt: { $lt: from.at } }, { changedAt: from.at, _id: { $lt: from.id } }] }
    : {}
  const [rows, total] = await Promise.all([
    Postings.find({ $and: [match, beyond] })
      .sort({ changedAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<PostingDocument[]>(),
    Postings.countDocuments(match),
  ])
  const { page, next } = pageOf(rows, limit, ({ changedAt, _id }) => ({ at: changedAt, id: _id }))
  return { postings: page.map(toPosting), next, total }
}

/** All that is looked for, changed last first, up to so many. */
export async function allPostings(
  scope: WorkScope,
  asked: PostingSearch,
  limit: number,
): Promise<StoredPosting[]> {
  if (!scope) return []
  const rows = await Postings.find(matching(scope, asked))
    .sort({ changedAt: -1, _id: -1 })
    .limit(limit)
    .lean<PostingDocument[]>()
  return rows.map(toPosting)
}

/** How many wait for a decision on their flags, and how many ran out since a moment. */
export async function countPostings(scope: WorkScope, since: Date) {
  if (!scope) return { undecided: 0, expired: 0 }
  const [undecided, expired] = await Promise.all([
    Postings.countDocuments({ ...scope, undecided: true, state: 'draft' }),
    Postings.countDocuments({ ...scope, changedAt: { $gte: since }, state: 'expired' }),
  ])
  return { undecided, expired }
}
