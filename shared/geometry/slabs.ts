import { type Edges, type Point, crosses, metresPerLongitude } from './plain-walk'

/** Answers whether a point lies within. */
export type Contains = (point: Point) => boolean

const EDGES_PER_SLAB = 2

/**
 * Sorts edges into slabs of latitude. A ray to the east meets none but those of its own slab, a
 * handful, while an outline has thousands.
 */
export function slabsOf(edges: Edges): Contains {
  const { south, north } = spanOf(edges)
  const count = Math.max(1, Math.ceil(edges.length / 4 / EDGES_PER_SLAB))
  const perDegree = count / (north - south || 1)
  const slabAt = (latitude: number) =>
    Math.max(0, Math.min(count - 1, Math.floor((latitude - south) * perDegree)))
  const { starts, members } = sorted(edges, count, slabAt)

  return point => {
    if (!(point.latitude >= south && point.latitude <= north)) return false
    const perLongitude = metresPerLongitude(point.latitude)
    const slab = slabAt(point.latitude)
    let inside = false
    for (let index = starts[slab]!; index < starts[slab + 1]!; index++) {
      if (crosses(edges, members[index]!, point, perLongitude)) inside = !inside
    }
    return inside
  }
}

function spanOf(edges: Edges) {
  let [south, north] = [Infinity, -Infinity]
  for (let at = 1; at < edges.length; at += 2) {
    south = Math.min(south, edges[at]!)
    north = Math.max(north, edges[at]!)
  }
  return { south, north }
}

/** The edges of each slab one after another: counted first, so that two flat lists hold them all. */
function sorted(edges: Edges, count: number, slabAt: (latitude: number) => number) {
  const starts = new Uint32Array(count + 1)
  eachSlab(edges, slabAt, slab => starts[slab + 1]!++)
  for (let slab = 0; slab < count; slab++) starts[slab + 1]! += starts[slab]!
  const members = new Uint32Array(starts[count]!)
  const filled = starts.slice()
  eachSlab(edges, slabAt, (slab, at) => (members[filled[slab]!++] = at))
  return { starts, members }
}

function eachSlab(
  edges: Edges,
  slabAt: (latitude: number) => number,
  visit: (slab: number, at: number) => void,
) {
  for (let at = 0; at < edges.length; at += 4) {
    const [from, to] = [slabAt(edges[at + 1]!), slabAt(edges[at + 3]!)]
    for (let slab = Math.min(from, to); slab <= Math.max(from, to); slab++) visit(slab, at)
  }
}
