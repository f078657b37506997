import { randomFillSync } from 'node:crypto'
import type { Actor } from '#shared/endpoint'
import type { Position } from '#shared/positioning/positioning.contract'
import { endOf } from '#shared/positioning/positioning.rules'
import { inWgs84 } from '../places/datum'
import type { LastPosition } from './last-positions.model'
import type { PositioningOrder } from './orders.model'
import { instantOf } from './instants'
import { type Taken, packed } from './packed'
import type { Path, PositionBatch } from './positions.model'

/** What a device delivered. */
export interface Delivery {
  device: Actor
  /** As this process knows it; the writer asks again. */
  order: PositioningOrder
  batchId: string
  points: readonly Position[]
  receivedAt: Date
}

/** Under which name a batch is kept: another device may have given the same one. */
export const idOf = ({ order, batchId }: Delivery): string => `${order.deviceId}:${batchId}`

/** Points of a delivery that lie within the time of its order, in the order they were sent. */
export function inTime({ order, points }: Delivery): Taken[] {
  const [start, end] = [order.startsAt.getTime(), endOf(order).getTime()]
  return points.map(inNumbers).filter(({ at }) => start <= at && at < end)
}

const inNumbers = ({ at, latitude, longitude, accuracyMetres, datum }: Position): Taken => ({
  at: instantOf(at),
  latitude: rounded(latitude),
  longitude: rounded(longitude),
  accuracyMetres,
  datum,
})

/** To a ten-millionth of a degree, as it will be read again. */
const rounded = (degrees: number) => Math.round(degrees * 1e7) / 1e7

/** @param taken - what of the delivery lies within the order's time; not nothing. */
export function batchOf(delivery: Delivery, taken: readonly Taken[]): PositionBatch {
  const { order, points, receivedAt } = delivery
  return {
    id: idOf(delivery),
    personId: order.personId,
    deviceId: order.deviceId,
    orderId: order.id,
    ...spanOf(taken),
    receivedAt,
    count: taken.length,
    keptOut: points.length - taken.length,
    points: packed(taken),
    path: pathOf(taken),
    salt: newSalt(),
  }
}

const SALT_BYTES = 16
const salts = Buffer.alloc(256 * SALT_BYTES)
let saltsUsed = salts.length

/** Nobody can guess it. Drawn many at a time, since asking for randomness costs more than the bytes. */
function newSalt(): string {
  if (saltsUsed === salts.length) {
    randomFillSync(salts)
    saltsUsed = 0
  }
  const salt = salts.toString('base64url', saltsUsed, saltsUsed + SALT_BYTES)
  salts.fill(0, saltsUsed, saltsUsed + SALT_BYTES)
  saltsUsed += SALT_BYTES
  return salt
}

/** From the earliest point to the latest. */
export function spanOf(taken: readonly Taken[]): { from: Date; to: Date } {
  const moments = taken.map(({ at }) => at)
  return { from: new Date(Math.min(...moments)), to: new Date(Math.max(...moments)) }
}

/** The way from the earliest point to the latest; who stayed where he was has made none. */
export function pathOf(taken: readonly Taken[]): Path {
  const way: [number, number][] = []
  for (const point of inOrder(taken)) {
    const { latitude, longitude } = inWgs84(point, point.datum)
    const before = way.at(-1)
    if (before?.[0] !== longitude || before[1] !== latitude) way.push([longitude, latitude])
  }
  return way.length === 1
    ? { type: 'Point', coordinates: way[0]! }
    : { type: 'LineString', coordinates: way }
}

const inOrder = (taken: readonly Taken[]): readonly Taken[] =>
  taken.toSorted((one, other) => one.at - other.at)

/**
 * The latest of some points that was not taken after it came: a device whose clock is ahead would
 * pin its bearer to a place until then.
 */
export function lastOf(
  { order, receivedAt }: Delivery,
  taken: readonly Taken[],
): LastPosition | null {
  const past = taken.filter(({ at }) => at <= receivedAt.getTime())
  const last = inOrder(past).at(-1)
  return last
    ? {
        personId: order.personId,
        orderId: order.id,
        at: new Date(last.at),
        receivedAt,
        ...inWgs84(last, last.datum),
        accuracyMetres: last.accuracyMetres,
      }
    : null
}
