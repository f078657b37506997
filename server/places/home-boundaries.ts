import { type PreparedPolygon, preparePolygon } from '#shared/geometry/polygon'
import { type Boundary, newestBoundary } from './boundaries.model'
import { forgetCounties } from './counties'

/** An outline made ready for judging. */
export interface HomeBoundary extends Pick<Boundary, 'id' | 'errorMetres'> {
  polygon: PreparedPolygon
}

const prepared = new Map<string, Promise<HomeBoundary | null>>()

/** The newest outline of a county, prepared once and kept; null when there is none. */
export function homeBoundary(countyId: string): Promise<HomeBoundary | null> {
  const known = prepared.get(countyId)
  if (known) return known
  const fresh = prepare(countyId)
  prepared.set(countyId, fresh)
  // Neither a failure nor an absence is kept: the outline may be added any moment.
  fresh.then(
    boundary => boundary ?? prepared.delete(countyId),
    () => prepared.delete(countyId),
  )
  return fresh
}

/** To be called when an outline was added anywhere. */
export function forgetBoundaries(): void {
  prepared.clear()
  forgetCounties()
}

async function prepare(countyId: string): Promise<HomeBoundary | null> {
  const boundary = await newestBoundary(countyId)
  if (!boundary) return null
  const { id, errorMetres, outline } = boundary
  return { id, errorMetres, polygon: preparePolygon(outline) }
}
