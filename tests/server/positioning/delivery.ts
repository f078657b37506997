import { randomUUID } from 'node:crypto'
import type { Position } from '#shared/positioning/positioning.contract'

/** One position in the middle of the county. @param at - ISO 8601, UTC. */
export const position = (at: string, changes: Partial<Position> = {}): Position => ({
  at,
  latitude: 24.53,
  longitude: 103.77,
  accuracyMetres: 8,
  datum: 'wgs84',
  ...changes,
})

/** Positions a minute apart that go east, the last one at a moment. */
export const walk = (count: number, end = '2026-11-24T00:59:00.000Z'): Position[] =>
  Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.parse(end) - (count - 1 - index) * 60_000)
    return position(at.toISOString(), { longitude: (103_770_000 + 137 * index) / 1e6 })
  })

/** What a device sends at once. */
export const delivery = (points = walk(3), batchId: string = randomUUID()) => ({ batchId, points })
