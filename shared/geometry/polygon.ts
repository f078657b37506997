/** Degrees, WGS-84. */
export interface Point {
  latitude: number
  longitude: number
}

/** GeoJSON coordinates of a MultiPolygon: [longitude, latitude] in degrees, WGS-84; rings are closed. */
export type MultiPolygon = readonly (readonly (readonly (readonly [number, number])[])[])[]

/** A polygon made ready for many questions. Make it once, keep it. */
export interface PreparedPolygon {
  /** Metres to the border: positive inside, negative outside. */
  signedDistanceMetres(point: Point): number
}

const METRES_PER_DEGREE = 111_319.49

/**
 * Prepares a polygon. Distances are measured on a plane laid at the point that is asked
 * about, which is exact to about 0.1 % within 50 km, far below any border's own error.
 */
export function preparePolygon(polygon: MultiPolygon): PreparedPolygon {
  const edges = Float64Array.from(polygon.flatMap(rings => rings.flatMap(edgesOf)))
  return { signedDistanceMetres: point => signedDistance(edges, point) }
}

const edgesOf = (ring: readonly (readonly [number, number])[]) =>
  ring.slice(1).flatMap((end, index) => [...ring[index]!, ...end])

/** Walks all edges once: the nearest gives the distance, an odd number of crossings the sign. */
function signedDistance(edges: Float64Array, { latitude, longitude }: Point): number {
  const perLongitude = METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180)
  let nearest = Infinity
  let inside = false
  for (let at = 0; at < edges.length; at += 4) {
    const fromX = (edges[at]! - longitude) * perLongitude
    const fromY = (edges[at + 1]! - latitude) * METRES_PER_DEGREE
    const toX = (edges[at + 2]! - longitude) * perLongitude
    const toY = (edges[at + 3]! - latitude) * METRES_PER_DEGREE
    nearest = Math.min(nearest, squaredDistanceFromOrigin(fromX, fromY, toX, toY))
    if (fromY > 0 !== toY > 0 && fromX - (fromY * (toX - fromX)) / (toY - fromY) > 0) {
      inside = !inside
    }
  }
  return inside ? Math.sqrt(nearest) : -Math.sqrt(nearest)
}

function squaredDistanceFromOrigin(fromX: number, fromY: number, toX: number, toY: number) {
  const alongX = toX - fromX
  const alongY = toY - fromY
  const length = alongX * alongX + alongY * alongY
  const share = length === 0 ? 0 : -(fromX * alongX + fromY * alongY) / length
  const clamped = Math.min(1, Math.max(0, share))
  return (fromX + clamped * alongX) ** 2 + (fromY + clamped * alongY) ** 2
}
