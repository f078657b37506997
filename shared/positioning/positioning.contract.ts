import { Datum } from '../checkins/checkins.contract'
import type { Contract } from '../endpoint'
import { z } from '../z'

/**
 * Why a dedicated device may be ordered: these five and no other; a free text is no ground.
 *
 * @source 《社区矫正法》第二十九条第一款第一项至第五项，依次对应。
 */
export const PositioningGround = z.enum([
  'broke-prohibition',
  'left-without-approval',
  'warned-for-not-reporting',
  'police-penalty',
  'revocation-to-be-proposed',
])
export type PositioningGround = z.infer<typeof PositioningGround>

/** Half a working day at a point a minute; a device that kept more sends more batches. */
const MOST_POINTS = 500

/** Half the girth of a county: a worse estimate says nothing. */
const WORST_ACCURACY_METRES = 100_000

/** One position as a dedicated device measured it. */
export const Position = z
  .strictObject({
    /** By the device's clock; ISO 8601, UTC. A claim. */
    at: z.iso.datetime(),
    /** Degrees, in the datum of the point. */
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    /** The device's own estimate: radius of 68 %. */
    accuracyMetres: z.number().positive().max(WORST_ACCURACY_METRES),
    datum: Datum,
  })
  .refine(({ latitude, longitude }) => latitude !== 0 || longitude !== 0, {
    params: { code: 'no-real-place' },
  })
export type Position = z.infer<typeof Position>

export const sendPositions = {
  input: z
    .strictObject({
      /** Made once by the device, so that a batch sent again is recognised. */
      batchId: z.uuid(),
      /** In any order. */
      points: z.array(Position).min(1).max(MOST_POINTS),
    })
    .meta({ id: 'PositionBatch' }),
  reply: z
    .strictObject({
      batchId: z.uuid(),
      /** By our clock; of the first time this batch came. */
      receivedAt: z.iso.datetime(),
      /** How many points are kept. */
      stored: z.int().min(0),
      /** How many were taken before the order began or after it ended: of these nothing is kept. */
      keptOut: z.int().min(0),
    })
    .meta({ id: 'PositionReceipt' }),
} satisfies Contract
