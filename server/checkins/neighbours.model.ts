import type { Seen } from '#shared/checkins/travel.rules'
import type { SentFrom } from '#shared/checkins/device.rules'
import { type PipelineStage, Types } from 'mongoose'
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

/** What was made on one side of a check-in `$here`, the nearest first; without samples. */
const side = (way: 'before' | 'after'): PipelineStage.Lookup => {
  const [beyond, order, most] =
    way === 'before' ? (['$lt', -1, 2 * NEAR] as const) : (['$gt', 1, NEAR] as const)
  return {
    $lookup: {
      from: CheckIns.collection.name,
      let: { personId: '$personId', madeAt: '$madeAt', id: '$_id' },
      pipeline: [
        {
          $match: {
            $expr: {
              $and: [
                { $eq: ['$personId', '$$personId'] },
                { [`${beyond}e`]: ['$madeAt', '$$madeAt'] },
                {
                  $or: [{ [beyond]: ['$madeAt', '$$madeAt'] }, { [beyond]: ['$_id', '$$id'] }],
                },
              ],
            },
          },
        },
        { $sort: { madeAt: order, _id: order } },
        { $limit: most },
        { $project: { fixes: 0 } },
      ],
      as: way,
    },
  }
}

/**
 * Stored check-ins, each with those that were made around it, oldest first; without samples. One
 * question for all of them, since a database may be far away.
 *
 * @returns by the id of the check-in.
 */
export async function checkInsAround(
  ids: readonly string[],
  session: ClientSession,
): Promise<Map<string, CheckInRow[]>> {
  const found = await CheckIns.aggregate<Row & { before: Row[]; after: Row[] }>([
    { $match: { _id: { $in: ids.map(id => new Types.ObjectId(id)) } } },
    { $project: { fixes: 0 } },
    side('before'),
    side('after'),
  ]).session(session)
  return new Map(
    found.map(({ before, after, ...row }) => [
      String(row._id),
      [...before.reverse(), row, ...after].map(toRow),
    ]),
  )
}
