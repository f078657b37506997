import type { MultiPolygon, Point } from '#shared/geometry/polygon'
import type { Boundary } from '../../places/boundaries.model'
import type { Organisation } from '../../organisation/organisation.model'
import luxi from './luxi-outline.json'
import { dice } from './random'
import { NEIGHBOUR_OFFICES, OFFICES, ORGANISATIONS } from './tree'

/** Where the invented areas of the offices lie; degrees, WGS-84. */
const CENTRES: Record<string, Point> = Object.fromEntries([
  ...[
    [24.532, 103.765],
    [24.478, 103.702],
    [24.417, 103.655],
    [24.595, 103.702],
    [24.652, 103.755],
    [24.61, 103.84],
    [24.513, 103.865],
    [24.46, 103.79],
  ].map(([latitude, longitude], index) => [OFFICES[index]!.id, { latitude, longitude }]),
  [NEIGHBOUR_OFFICES[0]!.id, { latitude: 25.2, longitude: 105.12 }],
  [NEIGHBOUR_OFFICES[1]!.id, { latitude: 25.2, longitude: 105.28 }],
])

export const centreOf = (officeId: string): Point => CENTRES[officeId]!

/** Half the girth of a degree, a square well away from the real county. */
const INVENTED_COUNTY: MultiPolygon = [
  [
    [
      [105, 25],
      [105.4, 25],
      [105.4, 25.4],
      [105, 25.4],
      [105, 25],
    ],
  ],
]

const RADIUS_DEGREES = 0.03
const CORNERS = 14

/** A blob around the centre of an office, the same each time. */
function inventedArea(officeId: string): MultiPolygon {
  const fate = dice(Number(officeId))
  const { latitude, longitude } = centreOf(officeId)
  const ring = Array.from({ length: CORNERS }, (_, corner): [number, number] => {
    const angle = (2 * Math.PI * corner) / CORNERS
    const radius = RADIUS_DEGREES * (0.8 + 0.4 * fate.next())
    return [
      Number((longitude + radius * Math.cos(angle)).toFixed(5)),
      Number((latitude + radius * Math.sin(angle)).toFixed(5)),
    ]
  })
  return [[[...ring, ring[0]!]]]
}

const INVENTED = '虚构，仅供演示和测试'

const firstVersion = (
  { id, name, within }: Organisation,
  rest: Pick<Boundary, 'outline' | 'errorMetres' | 'source'>,
): Boundary => ({ id: `${id}:1`, organisationId: id, version: 1, name, within, ...rest })

/** The county's coarse outline, its neighbour's, and areas for the offices. */
export const OUTLINES: readonly Boundary[] = [
  firstVersion(ORGANISATIONS.county, {
    outline: luxi.outline as [number, number][][][],
    errorMetres: luxi.errorMetres,
    source: luxi.source,
  }),
  firstVersion(ORGANISATIONS.neighbour, {
    outline: INVENTED_COUNTY,
    errorMetres: 600,
    source: INVENTED,
  }),
  ...[...OFFICES, ...NEIGHBOUR_OFFICES].map(office =>
    firstVersion(office, { outline: inventedArea(office.id), errorMetres: 500, source: INVENTED }),
  ),
]
