import type { Contract } from '../endpoint'
import { z } from '../z'

const Position = z.tuple([z.number(), z.number()])

/** The outline of a county, with how far it may be wrong. */
export const Boundary = z
  .strictObject({
    organisationId: z.string(),
    name: z.string(),
    /** A bound on the outline's own error. */
    errorMetres: z.number(),
    /** Where the outline comes from. */
    source: z.string(),
    /** GeoJSON MultiPolygon coordinates: [longitude, latitude] in degrees, WGS-84. */
    outline: z.array(z.array(z.array(Position))),
  })
  .meta({ id: 'Boundary' })
export type Boundary = z.infer<typeof Boundary>

export const listBoundaries = {
  input: z.strictObject({}),
  reply: z.strictObject({ boundaries: z.array(Boundary) }),
} satisfies Contract
