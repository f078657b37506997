import { boxesOf } from './boxes'
import { cellsOf } from './cells'
import { type Edges, type Point, nearestSquared } from './plain-walk'
import { type Contains, slabsOf } from './slabs'

export type { Point } from './plain-walk'

/** GeoJSON coordinates of a MultiPolygon: [longitude, latitude] in degrees, WGS-84; rings are closed. */
export type MultiPolygon = readonly (readonly (readonly (readonly [number, number])[])[])[]

/** A polygon made ready for many questions. Make it once, keep it. */
export interface PreparedPolygon {
  /** Metres to the border: positive inside, negative outside. */
  signedDistanceMetres(point: Point): number
  /** Whether a point lies within; a hole is outside. Quicker than the distance. */
  contains(point: Point): boolean
}

/** With fewer edges a walk along all of them finds the nearest as quickly, and no cells are needed. */
const MANY_EDGES = 100

/**
 * Prepares a polygon. Distances are measured on a plane laid at the point that is asked
 * about, which is exact to about 0.1 % within 50 km, far below any border's own error.
 */
export function preparePolygon(polygon: MultiPolygon): PreparedPolygon {
  const edges = edgesOf(polygon)
  const isShort = edges.length < 4 * MANY_EDGES
  const contains = isShort ? slabsOf(edges) : oftenAsked(edges)
  const nearest = isShort ? walkOf(edges) : boxesOf(edges)
  return {
    signedDistanceMetres: point =>
      contains(point) ? Math.sqrt(nearest(point)) : -Math.sqrt(nearest(point)),
    contains,
  }
}

/** An outline that is asked about so often is worth the milliseconds and the memory of its cells. */
const OFTEN = 300

function oftenAsked(edges: Edges): Contains {
  const slabs = slabsOf(edges)
  let asked = 0
  let contains: Contains = point => {
    if (++asked > OFTEN) contains = cellsOf(edges, slabs)
    return slabs(point)
  }
  return point => contains(point)
}

const walkOf = (edges: Edges) => (point: Point) =>
  nearestSquared(edges, point, 0, edges.length, Infinity)

/** The edges of all rings of a polygon. */
export function edgesOf(polygon: MultiPolygon): Edges {
  const rings = polygon.flat()
  const edges = new Float64Array(4 * rings.reduce((sum, ring) => sum + ring.length - 1, 0))
  let at = 0
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      edges.set(ring[index - 1]!, at)
      edges.set(ring[index]!, at + 2)
      at += 4
    }
  }
  return edges
}
