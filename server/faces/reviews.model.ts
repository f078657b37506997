import type { RequestState } from '#shared/faces/requests.contract'
import type { RequestList } from '#shared/faces/reviews.contract'
import { OBJECT_ID, pageOf, readCursor } from '../platform/cursor'
import type { Scope } from './faces.policy'
import { type RequestRow, type StoredRequest, Requests, toRequest } from './requests.model'

/** Which requests a list shows, and in which order. */
const LISTS: Record<
  RequestList,
  {
    /** Null for whatever state. */
    states: readonly RequestState[] | null
    by: 'leftAt' | 'opensAt' | 'madeAt'
    newestFirst: boolean
  }
> = {
  waiting: { states: ['waiting', 'expired', 'fault'], by: 'leftAt', newestFirst: false },
  'other-ways': { states: ['other-way'], by: 'leftAt', newestFirst: false },
  open: { states: ['open'], by: 'opensAt', newestFirst: false },
  done: { states: ['passed', 'settled'], by: 'leftAt', newestFirst: true },
  all: { states: null, by: 'madeAt', newestFirst: true },
}

/** Narrows a list. */
export interface Which {
  officeId: string | undefined
  personId: string | undefined
  /** What it belongs to. */
  forId: string | undefined
}

/** Nobody hears of a request before it opens. */
const openedBy = (now: Date) => ({ opensAt: { $lte: now } })

const matchOf = (scope: Scope, { officeId, personId, forId }: Which) => ({
  ...scope,
  ...(officeId !== undefined && { officeId }),
  ...(personId !== undefined && { personId }),
  ...(forId !== undefined && { 'for.id': forId }),
})

/** One page of requests within a scope. @param after - where the page before ended. */
export async function requestPage(
  scope: Scope,
  list: RequestList,
  { after, now, ...which }: Which & { after: string | undefined; now: Date },
  limit: number,
) {
  if (!scope) return { requests: [], next: null }
  const { states, by, newestFirst } = LISTS[list]
  const [order, beyond] = newestFirst ? ([-1, '$lt'] as const) : ([1, '$gt'] as const)
  const from = readCursor(after, OBJECT_ID)
  const rows = await Requests.find({
    ...matchOf(scope, which),
    ...(states && { state: { $in: states } }),
    ...((list === 'open' || list === 'all') && openedBy(now)),
    ...(from && {
      $or: [{ [by]: { [beyond]: from.at } }, { [by]: from.at, _id: { [beyond]: from.id } }],
    }),
  })
    .sort({ [by]: order, _id: order })
    .limit(limit + 1)
    .lean<RequestRow[]>()
  const { page, next } = pageOf(rows.map(toRequest), limit, request => ({
    at: request[by]!,
    id: request.id,
  }))
  return { requests: page, next }
}

/** How many wait, are to be done another way, and are open. */
export async function requestCounts(scope: Scope, now: Date, which: Which) {
  if (!scope) return { waiting: 0, otherWays: 0, open: 0 }
  const count = (list: 'waiting' | 'other-ways' | 'open') =>
    Requests.countDocuments({
      ...matchOf(scope, which),
      state: { $in: LISTS[list].states! },
      ...(list === 'open' && openedBy(now)),
    })
  const [waiting, otherWays, open] = await Promise.all([
    count('waiting'),
    count('other-ways'),
    count('open'),
  ])
  return { waiting, otherWays, open }
}

/** What a person was asked for besides, newest first. */
export async function historyBeside(
  { id, personId }: StoredRequest,
  now: Date,
  limit: number,
): Promise<StoredRequest[]> {
  const rows = await Requests.find({ personId, ...openedBy(now) })
    .sort({ madeAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<RequestRow[]>()
  return rows
    .map(toRequest)
    .filter(one => one.id !== id)
    .slice(0, limit)
}
