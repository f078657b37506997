import type { Picture } from '../../../server/outside/face-engine/child/picture'
import { type Colour, type Shot, colourAt, mixed, painted, soft } from './face'

/**
 * How far hair and face reach from the nose, to the left and to the right, by height: all in sizes of the
 * box, heights from its top. Read off the one portrait that is acted with.
 */
const OUTLINE: readonly [height: number, left: number, right: number][] = [
  [-0.42, 0, 0.05],
  [-0.36, 0.3, 0.36],
  [-0.28, 0.52, 0.6],
  [-0.14, 0.7, 0.8],
  [0.05, 0.8, 0.9],
  [0.3, 0.82, 0.94],
  [0.48, 0.76, 0.9],
  [0.58, 0.58, 0.72],
  [0.75, 0.48, 0.56],
  [0.9, 0.4, 0.46],
  [1.05, 0.38, 0.4],
  [1.4, 0.4, 0.42],
]

/** Radius of the ball that the head is, in widths of the box. */
const RADIUS = 1.25
const NOSE_DEPTH = 0.14

/** How much of the turn's shift the neck takes back. */
const STAYING = 0.4

/** Steps a pixel, when a row of the head is turned. */
const FINE = 3

/** Pixels over which head and background run into each other. */
const EDGE = 4

/** One row of the turned picture: where each pixel comes from, and how much of it is head. */
interface Row {
  from: Float32Array
  head: Float32Array
  /** From where to where the head was. */
  first: number
  last: number
}

/**
 * The head turned about its vertical axis: a ball with a nose, each row of which is turned and seen
 * anew; behind it the background is continued.
 *
 * @param degrees - > 0 turns to the person's own right, towards the left edge of the picture.
 */
export function turnedHead(shot: Shot, degrees: number): Picture {
  const { picture } = shot
  const rows = Array.from({ length: picture.height }, (_, y) => turnedRow(shot, degrees, y))
  return painted(picture, (x, y, old): Colour => {
    const row = rows[y]
    if (!row) return old
    const behind = x < row.first || x > row.last ? old : wallAt(picture, row, x, y)
    return mixed(behind, colourAt(picture, row.from[x]!, y), row.head[x]!)
  })
}

function turnedRow({ picture, box, spots }: Shot, degrees: number, y: number): Row | null {
  const nose = spots[30]!
  const middle = box.left + box.width / 2
  const extent = extentAt((y - box.top) / box.height)
  if (!extent) return null
  const [first, last] = [middle - extent.left * box.width, middle + extent.right * box.width]
  const angle = (-degrees * Math.PI) / 180
  // The neck stays where it is.
  const bend = angle * (1 - soft(1.02, 1.38, (y - box.top) / box.height))
  const [sin, cos] = [Math.sin(bend), Math.cos(bend)]
  const radius = RADIUS * box.width
  const { width } = picture
  const from = new Float32Array(width)
  const head = new Float32Array(width)
  const nearest = new Float32Array(width).fill(Number.NEGATIVE_INFINITY)
  for (let step = first * FINE; step <= last * FINE; step++) {
    const source = step / FINE
    const across = (source - middle) / radius
    const depth =
      Math.sqrt(Math.max(0, 1 - across * across)) + noseAt(box, nose, source, y) * NOSE_DEPTH
    const seen = Math.round(middle + (across * cos + depth * sin) * radius - sin * radius * STAYING)
    const near = depth * cos - across * sin
    if (near <= (nearest[seen] ?? Number.POSITIVE_INFINITY)) continue
    nearest[seen] = near
    from[seen] = source
    head[seen] = 1
  }
  soften(head, from)
  return { from, head, first, last }
}

/** What may be behind the head: what is at its left and at its right, running into each other. */
function wallAt(picture: Picture, { first, last }: Row, x: number, y: number): Colour {
  const share = (x - first) / (last - first)
  return mixed(colourAt(picture, first - EDGE, y), colourAt(picture, last + EDGE, y), share)
}

const noseAt = (
  box: Shot['box'],
  [noseX, noseY]: readonly [number, number],
  x: number,
  y: number,
) =>
  Math.exp(
    -(((x - noseX) / (box.width * 0.1)) ** 2) -
      ((y - noseY) / (box.height * (y < noseY ? 0.16 : 0.06))) ** 2,
  )

function extentAt(height: number): { left: number; right: number } | null {
  for (let index = 1; index < OUTLINE.length; index++) {
    const [before, after] = [OUTLINE[index - 1]!, OUTLINE[index]!]
    if (height < before[0] || height >= after[0]) continue
    const share = (height - before[0]) / (after[0] - before[0])
    return {
      left: before[1] + (after[1] - before[1]) * share,
      right: before[2] + (after[2] - before[2]) * share,
    }
  }
  return null
}

/** Closes gaps of pixels that nothing came to, and lets the edges fade. */
function soften(head: Float32Array, from: Float32Array) {
  const first = head.indexOf(1)
  const last = head.lastIndexOf(1)
  let known = first
  for (let x = first; x >= 0 && x <= last; x++) {
    if (head[x] === 0) continue
    for (let gap = known + 1; gap < x; gap++) {
      from[gap] = from[known]! + ((from[x]! - from[known]!) * (gap - known)) / (x - known)
      head[gap] = 1
    }
    known = x
  }
  for (let x = first; x >= 0 && x <= last; x++) {
    head[x] = soft(-1, EDGE, Math.min(x - first, last - x))
  }
}
