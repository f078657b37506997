import { type Cursor, pageOf, readCursor, writeCursor } from '../platform/cursor'
import { type ReportDocument, Reports, toReport } from './reports.model'

const earlierThan = (field: string, from: Cursor | null) =>
  from && { $or: [{ [field]: { $lt: from.at } }, { [field]: from.at, _id: { $lt: from.id } }] }

const laterThan = (field: string, from: Cursor | null) =>
  from && { $or: [{ [field]: { $gt: from.at } }, { [field]: from.at, _id: { $gt: from.id } }] }

/** One page of what a person reported, newest first. */
export async function ownReportPage(personId: string, after: string | undefined, limit: number) {
  const rows = await Reports.find({
    personId,
    ...earlierThan('receivedAt', readCursor(after)),
  })
    .sort({ receivedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<ReportDocument[]>()
  const { page, next } = pageOf(rows.map(toReport), limit, ({ receivedAt, id }) => ({
    at: receivedAt,
    id,
  }))
  return { reports: page, next }
}

/** Narrows a list. */
export interface Narrowed {
  scope: { within: string } | null
  officeId: string | undefined
  personId: string | undefined
}

const matchOf = ({ scope, officeId, personId }: Narrowed) => ({
  ...scope,
  ...(officeId && { officeId }),
  ...(personId && { personId }),
})

/** One page of what was read within a scope, newest first. */
export async function readPage(narrowed: Narrowed, after: string | undefined, limit: number) {
  if (!narrowed.scope) return { reports: [], next: null }
  const rows = await Reports.find({
    ...matchOf(narrowed),
    review: { $ne: null },
    ...earlierThan('review.at', readCursor(after)),
  })
    .sort({ 'review.at': -1, _id: -1 })
    .limit(limit + 1)
    .lean<ReportDocument[]>()
  const { page, next } = pageOf(rows.map(toReport), limit, report => ({
    at: report.review?.at ?? report.receivedAt,
    id: report.id,
  }))
  return { reports: page, next }
}

const HELP = 'help~'

/** One page of what nobody has read: who asks for help first, then oldest first. */
export async function freshPage(narrowed: Narrowed, after: string | undefined, limit: number) {
  if (!narrowed.scope) return { reports: [], next: null }
  const isInHelp = after === undefined || after.startsWith(HELP)
  const from = readCursor(after?.replace(HELP, ''))
  const find = async (asksHelp: boolean, beyond: Cursor | null, most: number) => {
    const match = { ...matchOf(narrowed), review: null, asksHelp }
    const rows = await Reports.find({ ...match, ...laterThan('receivedAt', beyond) })
      .sort({ receivedAt: 1, _id: 1 })
      .limit(most)
      .lean<ReportDocument[]>()
    return rows.map(toReport)
  }
  const first = isInHelp ? await find(true, from, limit + 1) : []
  const left = limit + 1 - first.length
  const others = left > 0 ? await find(false, isInHelp ? null : from, left) : []
  const page = [...first, ...others].slice(0, limit)
  const last = page.at(-1)
  const isMore = first.length + others.length > limit && last !== undefined
  const cursor = last && writeCursor({ at: last.receivedAt, id: last.id })
  return { reports: page, next: isMore ? `${last.asksHelp ? HELP : ''}${cursor}` : null }
}

/** How many nobody has read within a scope, and how many of them ask for help. */
export async function countFresh(narrowed: Narrowed): Promise<{ fresh: number; help: number }> {
  if (!narrowed.scope) return { fresh: 0, help: 0 }
  const match = { ...matchOf(narrowed), review: null }
  const [help, others] = await Promise.all([
    Reports.countDocuments({ ...match, asksHelp: true }),
    Reports.countDocuments({ ...match, asksHelp: false }),
  ])
  return { fresh: help + others, help }
}
