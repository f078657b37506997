import type { Point } from './plain-walk'
import type { Frame } from './shape'

/** Degrees; a county measures about half a degree. */
const CELL_DEGREES = 0.25

/**
 * Sorts things by the cells of a grid that their frames touch, so that a point is compared with
 * those around it and not with a whole country.
 *
 * @returns a function that names all whose frame may hold a point, in the order given.
 */
export function frameGrid<Thing>(
  things: readonly Thing[],
  frameOf: (thing: Thing) => Frame,
): (point: Point) => readonly Thing[] {
  const cells = new Map<string, Thing[]>()
  for (const thing of things) {
    for (const cell of cellsOf(frameOf(thing))) {
      const there = cells.get(cell)
      if (there) there.push(thing)
      else cells.set(cell, [thing])
    }
  }
  return ({ latitude, longitude }) => cells.get(nameOf(row(longitude), row(latitude))) ?? []
}

function* cellsOf({ west, south, east, north }: Frame): Generator<string> {
  for (let x = row(west); x <= row(east); x++) {
    for (let y = row(south); y <= row(north); y++) yield nameOf(x, y)
  }
}

const row = (degrees: number) => Math.floor(degrees / CELL_DEGREES)
const nameOf = (x: number, y: number) => `${x}:${y}`
