import { chanceOutside, verdictOf } from '#shared/geometry/inside'

/** How often somebody who stayed where they were was said to have left, per hour. */
export interface FalseExits {
  /** From where the person stays to the edge. */
  edgeMetres: number
  /** From one position to the next. */
  everySeconds: number
  /** Each position beyond the edge counts. */
  naive: number
  /** More than 30 m beyond the edge, three times in a row, for two minutes at least. */
  confirmed: number
}

/**
 * Measured on tracks of people who stayed in place: an upper bound, since nobody can prove that
 * they did.
 *
 * @source GeoLife（60 段停留，34.7 小时，8 个方向），naive 与 margin 30 m + 3 in a row + 120 s 两栏
 */
export const FALSE_EXITS: readonly FalseExits[] = [
  { edgeMetres: 10, everySeconds: 5, naive: 11.16, confirmed: 0.17 },
  { edgeMetres: 10, everySeconds: 60, naive: 5.31, confirmed: 0.162 },
  { edgeMetres: 10, everySeconds: 300, naive: 2.11, confirmed: 0.007 },
  { edgeMetres: 50, everySeconds: 5, naive: 1.68, confirmed: 0.007 },
  { edgeMetres: 50, everySeconds: 60, naive: 0.815, confirmed: 0.007 },
  { edgeMetres: 50, everySeconds: 300, naive: 0.335, confirmed: 0 },
]

/** An edge as far away as this was crossed by chance less than once in a hundred hours. Metres. */
export const FAR_ENOUGH_METRES = 50

/**
 * What was measured of an edge as near as this to where somebody stays; null when it is far enough.
 * Between two measured distances the nearer one is told, and nearer than any the nearest.
 *
 * @param edgeMetres - from where the person stays to the edge, on either side.
 */
export function fenceWarning(edgeMetres: number, everySeconds = 60): FalseExits | null {
  if (edgeMetres >= FAR_ENOUGH_METRES) return null
  const measured = FALSE_EXITS.filter(row => row.everySeconds === everySeconds)
  return measured.findLast(row => row.edgeMetres <= edgeMetres) ?? measured[0] ?? null
}

/** What a phone says of itself under an open sky or at a window. */
const USUAL_ACCURACY_METRES = 20

/**
 * Whether a place is so small that even in its middle nobody is ever certain to be inside: then a
 * forbidden place forbids nothing, and a required one is never confirmed.
 *
 * @param deepestMetres - from its innermost point to the edge.
 * @param errorMetres - a bound on the edge's error.
 */
export const neverCertain = (deepestMetres: number, errorMetres: number): boolean =>
  verdictOf(chanceOutside(deepestMetres, USUAL_ACCURACY_METRES, errorMetres)) !== 'inside'
