import type { Edges } from './plain-walk'
import type { Contains } from './slabs'

const TOUCHED = 2

/** Centimetres: far more than what rounding moves an edge or a point. */
const MARGIN_DEGREES = 1e-7

/** At most 64 KB for one outline. */
const MOST_CELLS_ASIDE = 255

/**
 * Most points lie far from any edge. A cell that no edge comes near lies wholly within or wholly
 * without, which is found out once; only in the cells along the border the edges themselves are asked.
 *
 * @param contains - answers for any point.
 */
export function cellsOf(edges: Edges, contains: Contains): Contains {
  const grid = gridAround(edges)
  const { west, east, south, north, stride, rowAt, columnAt } = grid
  const cells = new Uint8Array(stride * stride)
  touch(cells, edges, grid)
  fill(cells, contains, grid)

  return point => {
    const { latitude, longitude } = point
    if (!(latitude >= south && latitude <= north && longitude >= west && longitude <= east)) {
      return false
    }
    const cell = cells[rowAt(latitude) * stride + columnAt(longitude)]!
    return cell === TOUCHED ? contains(point) : cell === 1
  }
}

type Grid = ReturnType<typeof gridAround>

/** Cells over a box so wide that whatever lies beyond it lies beyond all edges. */
function gridAround(edges: Edges) {
  const aside = Math.min(MOST_CELLS_ASIDE, Math.ceil(Math.sqrt(2 * edges.length)))
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at < edges.length; at += 2) {
    west = Math.min(west, edges[at]! - 2 * MARGIN_DEGREES)
    east = Math.max(east, edges[at]! + 2 * MARGIN_DEGREES)
    south = Math.min(south, edges[at + 1]! - 2 * MARGIN_DEGREES)
    north = Math.max(north, edges[at + 1]! + 2 * MARGIN_DEGREES)
  }
  const [perLongitude, perLatitude] = [aside / (east - west), aside / (north - south)]
  return {
    ...{ west, east, south, north, perLongitude, perLatitude },
    /** One more than fit: the very edge of the box begins a cell of its own. */
    stride: aside + 1,
    columnAt: (longitude: number) => Math.floor((longitude - west) * perLongitude),
    rowAt: (latitude: number) => Math.floor((latitude - south) * perLatitude),
  }
}

/** Marks the cells that an edge may come near. */
function touch(cells: Uint8Array, edges: Edges, { stride, rowAt, columnAt }: Grid) {
  for (let at = 0; at < edges.length; at += 4) {
    const [x, y, otherX, otherY] = [edges[at]!, edges[at + 1]!, edges[at + 2]!, edges[at + 3]!]
    const lastRow = rowAt(Math.max(y, otherY) + MARGIN_DEGREES)
    const first = columnAt(Math.min(x, otherX) - MARGIN_DEGREES)
    const last = columnAt(Math.max(x, otherX) + MARGIN_DEGREES)
    for (let row = rowAt(Math.min(y, otherY) - MARGIN_DEGREES); row <= lastRow; row++) {
      cells.fill(TOUCHED, row * stride + first, row * stride + last + 1)
    }
  }
}

/** What lies side by side with no edge between lies on the same side of all edges. */
function fill(cells: Uint8Array, contains: Contains, grid: Grid) {
  const { west, south, stride, perLongitude, perLatitude } = grid
  for (let cell = 0; cell < cells.length; cell++) {
    if (cells[cell] === TOUCHED) continue
    const column = cell % stride
    const before = column === 0 ? 0 : cells[cell - 1]!
    if (before === TOUCHED) {
      const latitude = south + (Math.floor(cell / stride) + 0.5) / perLatitude
      const longitude = west + (column + 0.5) / perLongitude
      cells[cell] = Number(contains({ latitude, longitude }))
    } else cells[cell] = before
  }
}
