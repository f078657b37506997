/** Degrees, WGS-84. */
export interface Point {
  latitude: number
  longitude: number
}

export const METRES_PER_DEGREE = 111_319.49

/** Metres of a degree of longitude at a latitude. */
export const metresPerLongitude = (latitude: number): number =>
  METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180)

/** Edges one after another: longitude and latitude of the start, then of the end; degrees. */
export type Edges = Float64Array

/**
 * Walks all edges once: the nearest gives the distance, an odd number of crossings the sign. Every
 * quicker way must give the very same number.
 */
export function walkedDistance(edges: Edges, point: Point): number {
  const inside = crossesOddly(edges, point)
  const nearest = Math.sqrt(nearestSquared(edges, point, 0, edges.length, Infinity))
  return inside ? nearest : -nearest
}

/** Whether a ray from the point crosses an odd number of all edges. */
export function crossesOddly(edges: Edges, point: Point): boolean {
  const perLongitude = metresPerLongitude(point.latitude)
  let inside = false
  for (let at = 0; at < edges.length; at += 4) {
    if (crosses(edges, at, point, perLongitude)) inside = !inside
  }
  return inside
}

/** Whether a ray from the point to the east crosses the edge that begins at `at`. */
export function crosses(edges: Edges, at: number, point: Point, perLongitude: number): boolean {
  const fromY = (edges[at + 1]! - point.latitude) * METRES_PER_DEGREE
  const toY = (edges[at + 3]! - point.latitude) * METRES_PER_DEGREE
  if (fromY > 0 === toY > 0) return false
  const fromX = (edges[at]! - point.longitude) * perLongitude
  const toX = (edges[at + 2]! - point.longitude) * perLongitude
  return fromX - (fromY * (toX - fromX)) / (toY - fromY) > 0
}

/** The least square of a distance to the edges from `start` to before `end`, or what was known. */
export function nearestSquared(
  edges: Edges,
  { latitude, longitude }: Point,
  start: number,
  end: number,
  known: number,
): number {
  const perLongitude = metresPerLongitude(latitude)
  let nearest = known
  for (let at = start; at < end; at += 4) {
    const fromX = (edges[at]! - longitude) * perLongitude
    const fromY = (edges[at + 1]! - latitude) * METRES_PER_DEGREE
    const alongX = (edges[at + 2]! - longitude) * perLongitude - fromX
    const alongY = (edges[at + 3]! - latitude) * METRES_PER_DEGREE - fromY
    const length = alongX * alongX + alongY * alongY
    const share = length === 0 ? 0 : -(fromX * alongX + fromY * alongY) / length
    const clamped = Math.min(1, Math.max(0, share))
    const square = (fromX + clamped * alongX) ** 2 + (fromY + clamped * alongY) ** 2
    if (square < nearest) nearest = square
  }
  return nearest
}
