import type { Outline, Position } from '../ui/map/outline'

const KILOMETRES_PER_DEGREE = 111.319_49

/** How many positions an outline has, closing ones included. */
export const positionsOf = (outline: Outline): number => outline.flat(2).length

/** Square kilometres, on a plane laid at each ring; good enough to see that a file is the wrong one. */
export const areaOf = (outline: Outline): number =>
  outline.reduce(
    (sum, [outer, ...holes]) =>
      sum + ringArea(outer!) - holes.reduce((inner, hole) => inner + ringArea(hole), 0),
    0,
  )

function ringArea(ring: readonly Position[]): number {
  const twice = ring.slice(1).reduce((sum, [east, north], index) => {
    const [fromEast, fromNorth] = ring[index]!
    return sum + fromEast * north - east * fromNorth
  }, 0)
  const latitude = ring.reduce((sum, [, north]) => sum + north, 0) / ring.length
  return (Math.abs(twice) / 2) * KILOMETRES_PER_DEGREE ** 2 * Math.cos((latitude * Math.PI) / 180)
}

/** Whether two outlines have nothing to do with each other: not even their frames touch. */
export function isElsewhere(one: Outline, other: Outline): boolean {
  const [a, b] = [frameOf(one), frameOf(other)]
  return a.east < b.west || b.east < a.west || a.north < b.south || b.north < a.south
}

function frameOf(outline: Outline) {
  const positions = outline.flat(2)
  const easts = positions.map(([east]) => east)
  const norths = positions.map(([, north]) => north)
  return {
    west: Math.min(...easts),
    east: Math.max(...easts),
    south: Math.min(...norths),
    north: Math.max(...norths),
  }
}
