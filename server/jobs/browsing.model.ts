import type { PipelineStage } from 'mongoose'
import type { OfferSort } from '#shared/jobs/browsing.contract'
import { dayInChina } from '#shared/time/days'
import { type Search, distances, matchOf, offered } from './offered.model'
import { type PostingDocument, Postings, type StoredPosting, toPosting } from './postings.model'

function narrowed(search: Search): PipelineStage[] {
  const { kilometres } = search.filter
  const isNear = { $match: { metres: { $lte: (kilometres ?? 0) * 1000 } } }
  return [
    { $match: matchOf(search) },
    ...distances(search),
    ...(kilometres !== undefined && search.from ? [isNear] : []),
  ]
}

/** By what a list is ordered, and which way; where that is the same, by id. */
const ORDER = {
  newest: { field: 'openedAt', way: -1 },
  'best-paid': { field: 'monthlyFrom', way: -1 },
  nearest: { field: 'metres', way: 1 },
} as const satisfies Record<OfferSort, object>

interface Row extends PostingDocument {
  metres?: number
}

/** One page of what is offered. @param after - where the page before ended. */
export async function offerPage(
  search: Search,
  { sort, after, limit }: { sort: OfferSort; after: string | undefined; limit: number },
) {
  const { field, way } = ORDER[sort === 'nearest' && !search.from ? 'newest' : sort]
  const rows = await Postings.aggregate<Row>([
    ...narrowed(search),
    ...beyond(field, way, after),
    { $sort: { [field]: way, _id: way } },
    { $limit: limit + 1 },
    { $unset: ['at'] },
  ])
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    postings: page.map(({ metres: _, ...row }) => toPosting(row)),
    next: rows.length > limit && last ? JSON.stringify([last[field] ?? null, last._id]) : null,
  }
}

function beyond(field: string, way: 1 | -1, after: string | undefined): PipelineStage[] {
  const cursor = readCursor(field, after)
  if (!cursor) return []
  const [value, id] = cursor
  const further = way === 1 ? '$gt' : '$lt'
  const alike = { [field]: value, _id: { [further]: id } }
  // What is not known comes last.
  if (value === null) return [{ $match: alike }]
  const rest = way === -1 ? [{ [field]: null }] : []
  return [{ $match: { $or: [{ [field]: { [further]: value } }, alike, ...rest] } }]
}

/** A cursor that is not ours starts at the beginning. */
function readCursor(
  field: string,
  after: string | undefined,
): [Date | number | null, string] | null {
  try {
    const [value, id] = JSON.parse(after ?? '[]') as unknown[]
    if (typeof id !== 'string') return null
    if (field !== 'openedAt') {
      return typeof value === 'number' || value === null ? [value, id] : null
    }
    const at = new Date(String(value))
    return Number.isNaN(at.getTime()) ? null : [at, id]
  } catch {
    return null
  }
}

/** How many there are on all pages. */
export async function countOffers(search: Search): Promise<number> {
  if (search.filter.kilometres === undefined || !search.from) {
    return Postings.countDocuments(matchOf(search))
  }
  const [row] = await Postings.aggregate<{ count: number }>([
    ...narrowed(search),
    { $count: 'count' },
  ])
  return row?.count ?? 0
}

/** What of open work may stand against an order. */
export type OpenWork = Pick<
  StoredPosting,
  'id' | 'place' | 'skills' | 'title' | 'employerName' | 'description'
>

/** Where everything that is open in a county is, and what it is. */
export async function openWork(countyId: string, now: Date): Promise<OpenWork[]> {
  const wanted = { place: 1, skills: 1, title: 1, employerName: 1, description: 1 }
  const rows = await Postings.find(offered(countyId, dayInChina(now)), wanted).lean<
    PostingDocument[]
  >()
  return rows.map(({ _id, ...rest }) => ({ id: _id, ...rest }))
}

/** So many are looked through for one person; a county never has as many. */
const MOST_LOOKED_THROUGH = 10_000

/** Everything that is offered and may fit. @param since - only what was opened after. */
export async function offeredFor(search: Search, since?: Date): Promise<StoredPosting[]> {
  const rows = await Postings.find({
    ...matchOf(search),
    ...(since && { openedAt: { $gt: since } }),
  })
    .limit(MOST_LOOKED_THROUGH)
    .lean<PostingDocument[]>()
  return rows.map(toPosting)
}
