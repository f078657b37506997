import type { Outline, Position } from '../../ui/map/outline'

/** As the server has it. */
const MOST_POSITIONS = 20_000

/** A triangle that comes back to where it began. */
const FEWEST_POSITIONS = 4

/** Degrees around China. */
const CHINA = { west: 73, east: 136, south: 3, north: 54 } as const

/** Names of grids that agree with WGS-84 to less than any border's own error. */
const KNOWN_GRIDS = /CRS:?84|EPSG:{1,2}(4326|4490)$/i

/** Why a file cannot be taken for an outline. */
export type OutlineFault =
  | { code: 'not-json' | 'not-geojson' | 'empty' | 'no-positions' | 'swapped' | 'projected' }
  | { code: 'wrong-kind'; kind: string }
  | { code: 'several'; count: number }
  | { code: 'other-grid'; grid: string }
  | { code: 'outside-china'; position: Position }
  /** `ring` counts from 1 over all polygons. */
  | { code: 'not-closed' | 'too-short'; ring: number }
  | { code: 'too-many'; count: number }

/** A file is not an outline, and why. */
export class NotAnOutline extends Error {
  constructor(readonly fault: OutlineFault) {
    super(fault.code)
  }
}

/** As much of GeoJSON as is looked at; nothing of it is believed. */
interface Loose {
  type?: unknown
  coordinates?: unknown
  geometry?: unknown
  features?: unknown
  crs?: { properties?: { name?: unknown } } | null
}

/**
 * Reads an outline from GeoJSON: a Polygon, a MultiPolygon, a Feature with one, or a
 * FeatureCollection of one Feature. Heights are left out.
 *
 * @throws {NotAnOutline} saying what is wrong with it.
 */
export function readOutline(text: string): Outline {
  const document = parse(text)
  checkGrid(document)
  const outline = polygonsOf(geometryOf(document))
  const positions = outline.flat(2)
  if (positions.length === 0) throw new NotAnOutline({ code: 'empty' })
  if (positions.length > MOST_POSITIONS) {
    throw new NotAnOutline({ code: 'too-many', count: positions.length })
  }
  checkPlace(positions)
  outline.flat().forEach((ring, index) => checkRing(ring, index + 1))
  return outline
}

function parse(text: string): Loose {
  try {
    const document = JSON.parse(text) as unknown
    if (typeof document === 'object' && document !== null) return document
  } catch {
    throw new NotAnOutline({ code: 'not-json' })
  }
  throw new NotAnOutline({ code: 'not-geojson' })
}

/** GeoJSON of before 2016 may name another grid. */
function checkGrid({ crs }: Loose): void {
  const grid = crs?.properties?.name
  if (typeof grid === 'string' && !KNOWN_GRIDS.test(grid)) {
    throw new NotAnOutline({ code: 'other-grid', grid })
  }
}

function geometryOf(document: Loose): Loose {
  switch (document.type) {
    case 'FeatureCollection': {
      const features = Array.isArray(document.features) ? (document.features as Loose[]) : []
      if (features.length === 0) throw new NotAnOutline({ code: 'empty' })
      if (features.length > 1) throw new NotAnOutline({ code: 'several', count: features.length })
      return geometryOf(features[0] ?? {})
    }
    case 'Feature':
      return (document.geometry ?? {}) as Loose
    default:
      return document
  }
}

function polygonsOf({ type, coordinates }: Loose): Outline {
  if (typeof type !== 'string') throw new NotAnOutline({ code: 'not-geojson' })
  if (type === 'Polygon') return [ringsOf(coordinates)]
  if (type === 'MultiPolygon') return listOf(coordinates).map(ringsOf)
  throw new NotAnOutline({ code: 'wrong-kind', kind: type })
}

const ringsOf = (rings: unknown) => listOf(rings).map(ring => listOf(ring).map(positionOf))

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new NotAnOutline({ code: 'no-positions' })
  return value
}

function positionOf(value: unknown): Position {
  const [east, north] = listOf(value)
  if (!Number.isFinite(east) || !Number.isFinite(north)) {
    throw new NotAnOutline({ code: 'no-positions' })
  }
  return [east as number, north as number]
}

function checkPlace(positions: readonly Position[]): void {
  const position = positions.find(one => !isInChina(one))
  if (!position) return
  if (positions.every(([east, north]) => isInChina([north, east]))) {
    throw new NotAnOutline({ code: 'swapped' })
  }
  const isInMetres = Math.abs(position[0]) > 180 || Math.abs(position[1]) > 90
  throw new NotAnOutline(isInMetres ? { code: 'projected' } : { code: 'outside-china', position })
}

const isInChina = ([east, north]: Position): boolean =>
  east >= CHINA.west && east <= CHINA.east && north >= CHINA.south && north <= CHINA.north

function checkRing(positions: readonly Position[], ring: number): void {
  if (String(positions[0]) !== String(positions.at(-1))) {
    throw new NotAnOutline({ code: 'not-closed', ring })
  }
  if (positions.length < FEWEST_POSITIONS) throw new NotAnOutline({ code: 'too-short', ring })
}
