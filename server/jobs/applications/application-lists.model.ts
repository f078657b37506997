import type { ApplicationState } from '#shared/jobs/applications.contract'
import { SHOWN_STATES } from '#shared/jobs/applications.rules'
import { type Cursor, pageOf, readCursor } from '../../platform/cursor'
import type { ClientSession } from '../../platform/database'
import {
  type ApplicationDocument,
  Applications,
  type StoredApplication,
  toApplication,
} from './applications.model'

/** Before every moment at which something was needed. */
const NEVER = new Date(0)

const earlierThan = (field: string, from: Cursor | null) =>
  from && { $or: [{ [field]: { $lt: from.at } }, { [field]: from.at, _id: { $lt: from.id } }] }

const laterThan = (field: string, from: Cursor | null) =>
  from && { $or: [{ [field]: { $gt: from.at } }, { [field]: from.at, _id: { $gt: from.id } }] }

/** One page of what a person applied for, newest first. */
export async function ownPage(personId: string, after: string | undefined, limit: number) {
  const rows = await Applications.find({
    personId,
    ...earlierThan('receivedAt', readCursor(after)),
  })
    .sort({ receivedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<ApplicationDocument[]>()
  return cut(rows, limit, ({ receivedAt }) => receivedAt)
}

/** Narrows a list. */
export interface Narrowed {
  scope: { within: string } | null
  employerId?: string | undefined
  officeId?: string | undefined
}

const matchOf = ({ scope, employerId, officeId }: Narrowed) => ({
  ...scope,
  ...(employerId !== undefined && { employerId }),
  ...(officeId !== undefined && { officeId }),
})

/** One page of what waits for an officer, longest first. */
export async function needsPage(narrowed: Narrowed, after: string | undefined, limit: number) {
  if (!narrowed.scope) return { applications: [], next: null }
  const rows = await Applications.find({
    ...matchOf(narrowed),
    needsAt: { $gt: NEVER },
    ...laterThan('needsAt', readCursor(after)),
  })
    .sort({ needsAt: 1, _id: 1 })
    .limit(limit + 1)
    .lean<ApplicationDocument[]>()
  return cut(rows, limit, ({ needsAt, stateAt }) => needsAt ?? stateAt)
}

/** One page of what is under way, or over; what changed last comes first. */
export async function statePage(
  { open, ...narrowed }: Narrowed & { open: boolean },
  after: string | undefined,
  limit: number,
) {
  if (!narrowed.scope) return { applications: [], next: null }
  const rows = await Applications.find({
    ...matchOf(narrowed),
    open,
    ...earlierThan('stateAt', readCursor(after)),
  })
    .sort({ stateAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<ApplicationDocument[]>()
  return cut(rows, limit, ({ stateAt }) => stateAt)
}

/** How many wait for an officer, and how many are under way. */
export async function countApplications(narrowed: Narrowed) {
  if (!narrowed.scope) return { needs: 0, open: 0 }
  const match = matchOf(narrowed)
  const [needs, open] = await Promise.all([
    Applications.countDocuments({ ...match, needsAt: { $gt: NEVER } }),
    Applications.countDocuments({ ...match, open: true }),
  ])
  return { needs, open }
}

/** A base's list is never longer: nobody hires hundreds from one sheet. */
const MOST_SHOWN = 300

/** What a base sees of those within a scope, oldest first. */
export async function shownTo(
  employerId: string,
  within: string,
  session?: ClientSession,
): Promise<StoredApplication[]> {
  const rows = await Applications.find({ employerId, within, state: { $in: SHOWN_STATES } })
    .sort({ receivedAt: 1, _id: 1 })
    .limit(MOST_SHOWN)
    .session(session ?? null)
    .lean<ApplicationDocument[]>()
  return rows.map(toApplication)
}

/** Notes that these went out once more. */
export async function noteHandedOut(ids: readonly string[], session: ClientSession) {
  await Applications.updateMany({ _id: { $in: ids } }, { $inc: { handedOut: 1 } }, { session })
}

/** How many of some states there are at each of some employers, within a scope. */
export async function countAt(
  employerIds: readonly string[],
  within: string,
  states: readonly ApplicationState[],
): Promise<Map<string, number>> {
  const rows = await Applications.aggregate<{ _id: string; count: number }>([
    { $match: { employerId: { $in: employerIds }, state: { $in: states }, within } },
    { $group: { _id: '$employerId', count: { $sum: 1 } } },
  ])
  return new Map(rows.map(({ _id, count }) => [_id, count]))
}

/** Whose hour has come, the longest first. */
export async function whoseHourCame(now: Date, limit: number): Promise<string[]> {
  const rows = await Applications.find({ state: 'waiting', goesOutAt: { $lte: now } }, { _id: 1 })
    .sort({ goesOutAt: 1 })
    .limit(limit)
    .lean<ApplicationDocument[]>()
  return rows.map(({ _id }) => _id)
}

/** Who is to be reminded of an interview now. */
export async function toBeReminded(now: Date, limit: number): Promise<string[]> {
  const rows = await Applications.find({ remindAt: { $gt: NEVER, $lte: now } }, { _id: 1 })
    .sort({ remindAt: 1 })
    .limit(limit)
    .lean<ApplicationDocument[]>()
  return rows.map(({ _id }) => _id)
}

function cut(
  rows: readonly ApplicationDocument[],
  limit: number,
  at: (row: StoredApplication) => Date,
) {
  const { page, next } = pageOf(rows.map(toApplication), limit, row => ({
    at: at(row),
    id: row.id,
  }))
  return { applications: page, next }
}
