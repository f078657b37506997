import {
  type Edges,
  METRES_PER_DEGREE,
  type Point,
  metresPerLongitude,
  nearestSquared,
} from './plain-walk'

/** Square of the metres to the nearest edge. */
export type NearestSquared = (point: Point) => number

/** Edges that follow each other lie close together, so a box around some of them is small. */
const EDGES_PER_BOX = 8
const BOXES_PER_BOX = 8

/** Floats are off by nanometres: what lies no farther beyond is looked at all the same. */
const SLACK_METRES = 1e-6

/** West, south, east, north of each box, one after another; degrees. */
type Boxes = Float64Array

/**
 * Puts edges into boxes and those into larger ones, so that what is farther than the nearest edge
 * so far is passed over in one step.
 */
export function boxesOf(edges: Edges): NearestSquared {
  const levels = [boxesAround(edges, EDGES_PER_BOX)]
  while (levels.at(-1)!.length > 4 * BOXES_PER_BOX) {
    levels.push(boxesAround(levels.at(-1)!, BOXES_PER_BOX))
  }
  const top = levels.length - 1

  // Of the question that is being answered; kept here because making functions anew takes longer
  // than answering.
  let asked: Point
  let perLongitude: number
  let nearest: number
  let limit: number

  /** Looks at some boxes of a level, the most promising first. */
  function search(level: number, first: number, end: number) {
    const boxes = levels[level]!
    let begin = first
    let least = Infinity
    for (let box = first; box < end; box++) {
      const square = squareTo(boxes, box * 4)
      if (square < least) {
        least = square
        begin = box
      }
    }
    if (least > limit) return
    open(level, begin)
    for (let box = first; box < end; box++) {
      if (box !== begin && squareTo(boxes, box * 4) <= limit) open(level, box)
    }
  }

  function open(level: number, box: number) {
    if (level > 0) {
      const first = box * BOXES_PER_BOX
      search(level - 1, first, Math.min(first + BOXES_PER_BOX, levels[level - 1]!.length / 4))
      return
    }
    const start = box * EDGES_PER_BOX * 4
    const end = Math.min(start + EDGES_PER_BOX * 4, edges.length)
    const found = nearestSquared(edges, asked, start, end, nearest)
    if (found === nearest) return
    nearest = found
    limit = (Math.sqrt(found) + SLACK_METRES) ** 2
  }

  /** Square of the metres to a box; nothing within it. */
  function squareTo(boxes: Boxes, at: number) {
    const { latitude, longitude } = asked
    const west = boxes[at]! - longitude
    const south = boxes[at + 1]! - latitude
    const x = (west > 0 ? west : Math.max(0, longitude - boxes[at + 2]!)) * perLongitude
    const y = (south > 0 ? south : Math.max(0, latitude - boxes[at + 3]!)) * METRES_PER_DEGREE
    return x * x + y * y
  }

  return point => {
    asked = point
    perLongitude = metresPerLongitude(point.latitude)
    nearest = Infinity
    limit = Infinity
    search(top, 0, levels[top]!.length / 4)
    return nearest
  }
}

/** @param list - four numbers for each: two corners of an edge, or of a box. */
function boxesAround(list: Float64Array, perBox: number): Boxes {
  const count = Math.ceil(list.length / 4 / perBox)
  const boxes = new Float64Array(4 * count)
  for (let box = 0; box < count; box++) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
    const end = Math.min((box + 1) * perBox * 4, list.length)
    for (let at = box * perBox * 4; at < end; at += 2) {
      west = Math.min(west, list[at]!)
      east = Math.max(east, list[at]!)
      south = Math.min(south, list[at + 1]!)
      north = Math.max(north, list[at + 1]!)
    }
    boxes.set([west, south, east, north], 4 * box)
  }
  return boxes
}
