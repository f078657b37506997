import type { Day } from '#shared/time/days'
import { Companions } from './companions.model'
import { Relatives } from './relative-rows.model'

/** A document that has ended: whose, and its last day. */
interface EndedDocument {
  relativeId: string
  /** Null: it is the relative's own. */
  companionId: string | null
  lastDay: Day
}

/** Documents of open accounts, and of those who come along with them, that ended on one of these days. */
export async function documentsEndedBetween(firstDay: Day, lastDay: Day): Promise<EndedDocument[]> {
  const documentExpiresDay = { $gte: firstDay, $lte: lastDay }
  const [own, companions] = await Promise.all([
    Relatives.find({ open: true, documentExpiresDay }, { documentExpiresDay: 1 }).lean<
      { _id: string; documentExpiresDay: Day }[]
    >(),
    Companions.find(
      { removedAt: null, documentExpiresDay },
      { relativeId: 1, documentExpiresDay: 1 },
    ).lean<{ _id: string; relativeId: string; documentExpiresDay: Day }[]>(),
  ])
  return [
    ...own.map(row => ({
      ...{ relativeId: row._id, companionId: null, lastDay: row.documentExpiresDay },
    })),
    ...companions.map(row => ({
      ...{ relativeId: row.relativeId, companionId: row._id, lastDay: row.documentExpiresDay },
    })),
  ]
}
