import { METRES_PER_DEGREE, type Point, metresPerLongitude } from './plain-walk'
import { type MultiPolygon, type PreparedPolygon, preparePolygon } from './polygon'

/** A circle or a polygon; degrees, WGS-84. */
export type Shape =
  | { kind: 'circle'; centre: Point; radiusMetres: number }
  | { kind: 'polygon'; outline: MultiPolygon }

/** Prepares a shape for many questions, a circle too. Make it once, keep it. */
export function prepareShape(shape: Shape): PreparedPolygon {
  if (shape.kind === 'polygon') return preparePolygon(shape.outline)
  const { centre, radiusMetres } = shape
  return {
    signedDistanceMetres: point => radiusMetres - metresBetween(point, centre),
    contains: point => metresBetween(point, centre) <= radiusMetres,
  }
}

/** On a plane laid at the first point: good to about 0.1 % within 50 km. */
export const metresBetween = (one: Point, other: Point): number =>
  Math.hypot(
    (other.longitude - one.longitude) * metresPerLongitude(one.latitude),
    (other.latitude - one.latitude) * METRES_PER_DEGREE,
  )

const STEPS = 12
const ROUNDS = 4

/** The point of a shape that lies farthest from its edge, and how far; to about a hundredth. */
export function deepestIn(shape: Shape): { point: Point; metres: number } {
  if (shape.kind === 'circle') return { point: shape.centre, metres: shape.radiusMetres }
  const prepared = prepareShape(shape)
  const { west, south, east, north } = frameOf(shape.outline)
  let best = { point: { latitude: south, longitude: west }, metres: -Infinity }
  let middle = { latitude: (south + north) / 2, longitude: (west + east) / 2 }
  let [height, width] = [north - south, east - west]
  for (let round = 0; round < ROUNDS; round++) {
    for (const point of gridAround(middle, height, width)) {
      const metres = prepared.signedDistanceMetres(point)
      if (metres > best.metres) best = { point, metres }
    }
    middle = best.point
    height *= 3 / STEPS
    width *= 3 / STEPS
  }
  return best
}

function* gridAround(middle: Point, height: number, width: number): Generator<Point> {
  for (let row = 0; row <= STEPS; row++) {
    for (let column = 0; column <= STEPS; column++) {
      yield {
        latitude: middle.latitude + height * (row / STEPS - 0.5),
        longitude: middle.longitude + width * (column / STEPS - 0.5),
      }
    }
  }
}

/** Degrees; the smallest upright frame around something. */
export interface Frame {
  west: number
  south: number
  east: number
  north: number
}

export function frameOf(outline: MultiPolygon): Frame {
  const frame = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const [east, north] of outline.flat(2)) {
    frame.west = Math.min(frame.west, east)
    frame.south = Math.min(frame.south, north)
    frame.east = Math.max(frame.east, east)
    frame.north = Math.max(frame.north, north)
  }
  return frame
}
