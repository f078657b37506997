import type { Day } from '#shared/time/days'
import { Relatives } from './relative-rows.model'

/** Open accounts whose ID card ended on one of these days: whose, and its last day. */
export async function documentsEndedBetween(
  firstDay: Day,
  lastDay: Day,
): Promise<{ relativeId: string; lastDay: Day }[]> {
  const rows = await Relatives.find(
    { open: true, documentExpiresDay: { $gte: firstDay, $lte: lastDay } },
    { documentExpiresDay: 1 },
  ).lean<{ _id: string; documentExpiresDay: Day }[]>()
  return rows.map(({ _id, documentExpiresDay }) => ({
    relativeId: _id,
    lastDay: documentExpiresDay,
  }))
}
