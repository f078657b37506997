import { frameGrid } from '#shared/geometry/frames'
import { type Point, type PreparedPolygon, preparePolygon } from '#shared/geometry/polygon'
import { frameOf } from '#shared/geometry/shape'
import { type Boundary, newestCounties } from './boundaries.model'

/** A county in which a point lies. */
export interface County extends Pick<Boundary, 'organisationId' | 'name' | 'errorMetres'> {
  /** Which version of its outline says so. */
  boundaryId: string
  /** To its border; positive, since the point is inside. */
  distanceMetres: number
}

type Prepared = Omit<County, 'distanceMetres'> & { polygon: PreparedPolygon }
type Around = (point: Point) => readonly Prepared[]

let prepared: Promise<Around> | null = null

/**
 * The county in which a point lies, of all whose outlines we have; null when in none. Outlines of
 * neighbours overlap by a little: the own county comes first, then the one in which it lies deepest.
 *
 * @param point - WGS-84.
 */
export async function countyAt(point: Point, ownCountyId?: string): Promise<County | null> {
  const around = await (prepared ??= prepare())
  const found = around(point)
    .filter(({ polygon }) => polygon.contains(point))
    .map(({ polygon, ...county }) => ({
      ...county,
      distanceMetres: polygon.signedDistanceMetres(point),
    }))
  const own = found.find(({ organisationId }) => organisationId === ownCountyId)
  return own ?? found.toSorted((one, other) => other.distanceMetres - one.distanceMetres)[0] ?? null
}

/** To be called when an outline was added anywhere. */
export const forgetCounties = (): void => void (prepared = null)

function prepare(): Promise<Around> {
  const fresh = prepareAll()
  // A failure is not kept: the next who asks tries again.
  fresh.catch(() => prepared === fresh && forgetCounties())
  return fresh
}

/** One after another, so that others are answered in between. */
async function prepareAll(): Promise<Around> {
  const counties: { county: Prepared; frame: ReturnType<typeof frameOf> }[] = []
  for await (const { id, organisationId, name, errorMetres, outline } of newestCounties()) {
    const polygon = preparePolygon(outline)
    const county = { boundaryId: id, organisationId, name, errorMetres, polygon }
    counties.push({ county, frame: frameOf(outline) })
  }
  const grid = frameGrid(counties, ({ frame }) => frame)
  return point => grid(point).map(({ county }) => county)
}
