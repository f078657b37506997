import type { Category } from '#shared/checkins/categories.contract'
import type { ClientSession } from '../platform/database'
import { People, type Person, type Row, toPerson } from './people.model'

/** A county, or everybody of one of its categories. */
export interface Members {
  countyId: string
  category: Category | null
}

/** Open cases among these after an id, in the order of ids: for going through all of them. */
export async function membersAfter(
  { countyId, category }: Members,
  after: string,
  limit: number,
  session: ClientSession,
): Promise<Person[]> {
  const rows = await People.find({
    within: countyId,
    _id: { $gt: after },
    caseOpen: true,
    ...(category && { category }),
  })
    .sort({ _id: 1 })
    .limit(limit)
    .session(session)
    .lean<Row[]>()
  return rows.map(toPerson)
}
