import { CheckIns, type CheckInRow, type Row, toRow } from '../checkins/checkins.model'

/** Which check-ins are meant. */
export interface Period {
  /** Null for everybody of the office. */
  personId: string | null
  officeId: string
  /** Nothing beyond what the asker may see. */
  within: string
  from: Date
  /** Not included. */
  to: Date
}

/** A person's are found by the person, who may have come from another office. */
const match = ({ personId, officeId, within, from, to }: Period) => ({
  ...(personId === null ? { within: officeId, officeId } : { personId, within }),
  receivedAt: { $gte: from, $lt: to },
})

/** How many check-ins were received in a period. @param most - counting stops one beyond. */
export const countCheckIns = (period: Period, most: number): Promise<number> =>
  CheckIns.countDocuments(match(period), { limit: most + 1 })

/** The check-ins of a period without their bursts, oldest first. */
export async function checkInsIn(period: Period, limit: number): Promise<CheckInRow[]> {
  const rows = await CheckIns.find(match(period), { fixes: 0 })
    .sort({ receivedAt: 1, _id: 1 })
    .limit(limit)
    .lean<Row[]>()
  return rows.map(toRow)
}
