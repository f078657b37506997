import type { Contract } from '../endpoint'
import { z } from '../z'
import { outlineOf } from './shape.contract'

const Position = z.tuple([z.number(), z.number()])

const MOST_POSITIONS = 20_000

/** The outline of a county or of an office's area, with how far it may be wrong. */
export const Boundary = z
  .strictObject({
    organisationId: z.string(),
    name: z.string(),
    /** Counts from 1; an earlier version is kept, since verdicts name it. */
    version: z.int(),
    /** Check-ins are judged against the county; an office's area only orients. */
    level: z.enum(['county', 'office']),
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
  reply: z.strictObject({
    boundaries: z.array(Boundary),
    abilities: z.strictObject({ add: z.boolean() }),
  }),
} satisfies Contract

/** The worst border that is still of use. */
const WORST_ERROR_METRES = 5000

export const addBoundary = {
  input: z.strictObject({
    organisationId: z.string().max(20),
    errorMetres: z.number().min(0).max(WORST_ERROR_METRES),
    source: z.string().trim().min(2).max(200),
    /** GeoJSON MultiPolygon coordinates: [longitude, latitude] in degrees, WGS-84. */
    outline: outlineOf(MOST_POSITIONS),
  }),
  reply: z.strictObject({ version: z.int() }),
} satisfies Contract
