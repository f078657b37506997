import { randomUUID } from 'node:crypto'
import type { Position } from '#shared/positioning/positioning.contract'
import { deviceToken, secretHashOf } from '../../../server/positioning/devices'
import { ensureOrder } from '../../../server/positioning/orders.model'
import { packed } from '../../../server/positioning/packed'
import { dice } from '../../../server/scripts/demo/random'
import { requestOf } from './lane'

const DAY_MILLISECONDS = 24 * 3600_000
const SECRET = 'b'.repeat(43)

/** A batch that is ready to be sent, and what must be stored of it. */
export interface Prepared {
  bytes: Buffer
  /** Under which name it must be found. */
  id: string
  personId: string
  points: Buffer
  from: number
  to: number
  count: number
}

/** Devices under orders that hold, each on its way through the county. */
export interface Fleet {
  /** Batches that nobody has sent, taken in turn from all devices. */
  prepare(count: number, pointsEach: number): Prepared[]
}

/** Gives so many people a device. @param now - the orders began eighty days before. */
export async function createFleet(size: number, now: Date): Promise<Fleet> {
  const startsAt = new Date(now.getTime() - 80 * DAY_MILLISECONDS)
  const devices = Array.from({ length: size }, (_, number) => deviceOf(number, startsAt))
  for (const { orderId, personId, deviceId } of devices) {
    await ensureOrder({
      id: orderId,
      ...{ personId, deviceId, ground: 'broke-prohibition', approvedBy: '县局局长（测速）' },
      ...{ approvedAt: startsAt, startsAt, liftedAt: null, secretHash: secretHashOf(SECRET) },
      endsAt: new Date(now.getTime() + 5 * DAY_MILLISECONDS),
    })
  }
  let turn = 0
  return {
    prepare: (count, pointsEach) =>
      Array.from({ length: count }, () => devices[turn++ % size]!.next(pointsEach)),
  }
}

function deviceOf(number: number, startsAt: Date) {
  const fate = dice(number + 1)
  const deviceId = `bench-device-${number}`
  const personId = `bench-person-${number}`
  const orderId = `bench-order-${number}`
  const headers = { authorization: `Bearer ${deviceToken(orderId, SECRET)}` }
  let at = startsAt.getTime()
  let [latitude, longitude] = [24.5 + 0.1 * fate.normal(), 103.7 + 0.1 * fate.normal()]

  /** Second by second, at the pace of somebody who walks, with the trembling of a receiver. */
  function step() {
    at += 1000
    latitude += 0.00001 * fate.normal()
    longitude += 0.00001 * fate.normal()
    const accuracyMetres = 5 + fate.below(15)
    return { at, latitude: tidy(latitude), longitude: tidy(longitude), accuracyMetres }
  }

  return {
    ...{ deviceId, personId, orderId },
    next(pointsEach: number): Prepared {
      const taken = Array.from({ length: pointsEach }, () => ({
        ...step(),
        datum: 'wgs84' as const,
      }))
      const batchId = randomUUID()
      const points = taken.map((one): Position => ({ ...one, at: new Date(one.at).toISOString() }))
      return {
        bytes: requestOf('/api/positions', headers, JSON.stringify({ batchId, points })),
        id: `${deviceId}:${batchId}`,
        personId,
        points: packed(taken),
        ...{ from: taken[0]!.at, to: taken.at(-1)!.at, count: pointsEach },
      }
    },
  }
}

const tidy = (degrees: number) => Math.round(degrees * 1e7) / 1e7
