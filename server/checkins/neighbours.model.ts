import type { Seen } from '#shared/checkins/travel.rules'
import type { SentFrom } from '#shared/checkins/device.rules'
import type { ClientSession } from '../platform/database'
import { type CheckInRow, CheckIns, type Row, toRow } from './checkins.model'

/** A check-in as the rules look at it from another one. */
export type Neighbour = Seen & SentFrom

export const neighbourOf = ({ place, madeAt, deviceHash, counter }: SeenRow): Neighbour => ({
  latitude: place.latitude,
  longitude: place.longitude,
  accuracyMetres: place.accuracyMetres,
  madeAt,
  deviceHash,
  counter,
})
type SeenRow = Pick<CheckInRow, 'place' | 'madeAt' | 'deviceHash' | 'counter'>

const SEEN_FIELDS = { place: 1, madeAt: 1, deviceHash: 1, counter: 1 } as const

/** Enough to reach back over some days with several check-ins each. */
const MOST_BEFORE = 24

/** A check-in throws light on those near it only. */
const NEAR = 4

/**
 * What a person had made before and after an instant, as far as it has arrived; both oldest first.
 * What was made at the same instant comes before.
 */
export async function seenAround(personId: string, madeAt: Date) {
  const [before, after] = await Promise.all([
    CheckIns.find({ personId, madeAt: { $lte: madeAt } }, SEEN_FIELDS)
      .sort({ madeAt: -1, _id: -1 })
      .limit(MOST_BEFORE)
      .lean<SeenRow[]>(),
    CheckIns.find({ personId, madeAt: { $gt: madeAt } }, SEEN_FIELDS)
      .sort({ madeAt: 1, _id: 1 })
      .limit(NEAR)
      .lean<SeenRow[]>(),
  ])
  return { before: before.reverse().map(neighbourOf), after: after.map(neighbourOf) }
}

/** A stored check-in with those that were made around it, oldest first; without samples. */
export async function checkInsAround(
  { personId, madeAt, id }: Pick<CheckInRow, 'personId' | 'madeAt' | 'id'>,
  session: ClientSession,
): Promise<CheckInRow[]> {
  const before = await CheckIns.find(
    {
      personId,
      madeAt: { $lte: madeAt },
      $or: [{ madeAt: { $lt: madeAt } }, { _id: { $lte: id } }],
    },
    { fixes: 0 },
  )
    .sort({ madeAt: -1, _id: -1 })
    .limit(2 * NEAR)
    .session(session)
    .lean<Row[]>()
  const after = await CheckIns.find(
    {
      personId,
      madeAt: { $gte: madeAt },
      $or: [{ madeAt: { $gt: madeAt } }, { _id: { $gt: id } }],
    },
    { fixes: 0 },
  )
    .sort({ madeAt: 1, _id: 1 })
    .limit(NEAR)
    .session(session)
    .lean<Row[]>()
  return [...before.reverse(), ...after].map(toRow)
}
