import type { QueryFilter } from 'mongoose'
import type { Kin } from '#shared/visits/relatives/kin'
import type { KinshipList } from '#shared/visits/relatives/kinship-desk.contract'
import { pageOf, readCursor } from '../../platform/cursor'
import type { Vault } from '../../platform/vault'
import { type KinshipDocument, Kinships, prisonerMarks, toKinship } from './kinship-rows.model'
import { relativesCalled } from './relative-lists.model'

/** What a desk looks for among the claims that lie there. */
export interface KinshipSearch {
  countyId: string
  list: KinshipList
  /** The whole name of the relative or of the prisoner, or the relative's ID number. */
  search: string | undefined
  prisonId: string | undefined
  kin: Kin | undefined
  /** Where the page before ended. */
  after: string | undefined
}

const LISTS: Record<KinshipList, QueryFilter<KinshipDocument>> = {
  waiting: { state: 'submitted' },
  companions: { state: 'accepted', companionsWaiting: { $gt: 0 } },
  returned: { state: 'returned' },
  accepted: { state: 'accepted' },
  refused: { state: 'refused' },
}

/** Those that wait for the desk: the oldest first. */
const isWaiting = (list: KinshipList) => list === 'waiting' || list === 'companions'

/** One page of a desk's claims. */
export async function searchKinships(asked: KinshipSearch, limit: number, vault: Vault) {
  const { countyId, list, search, prisonId, kin } = asked
  const order = isWaiting(list) ? 1 : -1
  const rows = await Kinships.find({
    $and: [
      { countyId, live: true, ...LISTS[list] },
      search ? await naming(countyId, search, vault) : {},
      { ...(prisonId !== undefined && { prisonId }), ...(kin !== undefined && { kin }) },
      beyond(asked.after, order),
    ],
  })
    .sort({ stateAt: order, _id: order })
    .limit(limit + 1)
    .lean<KinshipDocument[]>()
  const { page, next } = pageOf(rows, limit, ({ stateAt, _id }) => ({ at: stateAt, id: _id }))
  return { kinships: page.map(toKinship), next }
}

async function naming(countyId: string, search: string, vault: Vault) {
  const relativeIds = await relativesCalled(countyId, search, vault)
  return {
    $or: [
      { relativeId: { $in: relativeIds } },
      { prisonerMark: { $in: prisonerMarks(search, vault) } },
    ],
  }
}

function beyond(after: string | undefined, order: 1 | -1): QueryFilter<KinshipDocument> {
  const from = readCursor(after)
  if (!from) return {}
  return order === 1
    ? { $or: [{ stateAt: { $gt: from.at } }, { stateAt: from.at, _id: { $gt: from.id } }] }
    : { $or: [{ stateAt: { $lt: from.at } }, { stateAt: from.at, _id: { $lt: from.id } }] }
}

/** How many claims wait at a desk, and how many with somebody who comes along. */
export async function countAtDesk(countyId: string) {
  const [waiting, companions] = await Promise.all([
    Kinships.countDocuments({ countyId, live: true, ...LISTS.waiting }),
    Kinships.countDocuments({ countyId, live: true, ...LISTS.companions }),
  ])
  return { waiting, companions }
}
