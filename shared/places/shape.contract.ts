import { z } from '../z'

/** Degrees around China: a swapped pair falls outside. */
const CHINA = { west: 73, east: 136, south: 3, north: 54 } as const
const Longitude = z.number().min(CHINA.west).max(CHINA.east)
const Latitude = z.number().min(CHINA.south).max(CHINA.north)

/** A closed ring: at least a triangle, and the first position again at the end. */
const Ring = z
  .array(z.tuple([Longitude, Latitude]))
  .min(4)
  .refine(ring => String(ring[0]) === String(ring.at(-1)), { params: { code: 'not-closed' } })

/** GeoJSON MultiPolygon coordinates that are not too long: [longitude, latitude], WGS-84. */
export const outlineOf = (mostPositions: number) =>
  z
    .array(z.array(Ring).min(1))
    .min(1)
    .refine(outline => outline.flat(2).length <= mostPositions, { params: { code: 'too-big' } })

/** Below this a phone is never certain to be inside, above it is a county. Metres. */
export const RADIUS_METRES = { least: 10, most: 50_000 } as const

const MOST_POSITIONS_OF_A_PLACE = 2000

/** Where a place is: a circle or a polygon; degrees, WGS-84. */
export const PlaceShape = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('circle'),
      centre: z.strictObject({ latitude: Latitude, longitude: Longitude }),
      radiusMetres: z.number().min(RADIUS_METRES.least).max(RADIUS_METRES.most),
    }),
    z.strictObject({
      kind: z.literal('polygon'),
      outline: outlineOf(MOST_POSITIONS_OF_A_PLACE),
    }),
  ])
  .meta({ id: 'PlaceShape' })
export type PlaceShape = z.infer<typeof PlaceShape>
