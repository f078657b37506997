import { Schema, model } from 'mongoose'
import type { MultiPolygon } from '#shared/geometry/polygon'
import type { ClientSession } from '../platform/database'

/** One version of the outline of a county, or of an office's area. A new one is added; an old one is never changed. */
export interface Boundary {
  /** Organisation and version, so that a verdict can name what it was judged against. */
  id: string
  organisationId: string
  version: number
  name: string
  /** A bound on the outline's own error. */
  errorMetres: number
  source: string
  /** GeoJSON coordinates, WGS-84. */
  outline: MultiPolygon
  /** Ids from the province down to the organisation itself. */
  within: string[]
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    organisationId: { type: String, required: true },
    version: { type: Number, required: true },
    name: { type: String, required: true },
    errorMetres: { type: Number, required: true },
    source: { type: String, required: true },
    outline: { type: Schema.Types.Mixed, required: true },
    within: { type: [String], required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ organisationId: 1, version: -1 }, { unique: true }) // the newest outline of a county
schema.index({ within: 1 }) // outlines within a province

const Boundaries = model('Boundary', schema, 'boundaries')

type Row = Omit<Boundary, 'id'> & { _id: string }
const toBoundary = ({ _id, ...boundary }: Row): Boundary => ({ id: _id, ...boundary })

/** Where the hub hears of new outlines. */
export const BOUNDARIES = 'boundaries'

/** The version in the id of an outline. */
export const versionOf = (id: string): number => Number(id.slice(id.lastIndexOf(':') + 1))

/** The newest outline of a county, or null. */
export async function newestBoundary(organisationId: string): Promise<Boundary | null> {
  const row = await Boundaries.findOne({ organisationId }).sort({ version: -1 }).lean<Row>()
  return row && toBoundary(row)
}

/** The newest outline of each county that lies within an organisation or around it. */
export async function boundariesFor(scope: { $in: readonly string[] } | string) {
  const match = typeof scope === 'string' ? { within: scope } : { organisationId: scope }
  const rows = await Boundaries.find(match).sort({ version: 1 }).lean<Row[]>()
  return [...new Map(rows.map(row => [row.organisationId, toBoundary(row)])).values()]
}

/** From the province down to the county itself. */
const LEVELS_TO_A_COUNTY = 3

/** The newest outline of every county that we have, one after another: a country's do not fit at once. */
export async function* newestCounties(): AsyncGenerator<Boundary> {
  let before: string | null = null
  const rows = Boundaries.find({
    organisationId: { $gt: '' },
    within: { $size: LEVELS_TO_A_COUNTY },
  })
    .sort({ organisationId: 1, version: -1 })
    .lean<Row>()
    .cursor()
  for await (const row of rows) {
    if (row.organisationId !== before) yield toBoundary(row)
    before = row.organisationId
  }
}

/**
 * Adds the next version of an outline.
 *
 * @throws a duplicate when somebody else added that version just now.
 */
export async function addVersion(
  outline: Omit<Boundary, 'id' | 'version'>,
  session: ClientSession,
): Promise<number> {
  const { organisationId } = outline
  const version = ((await newestBoundary(organisationId))?.version ?? 0) + 1
  await Boundaries.create([{ _id: `${organisationId}:${version}`, ...outline, version }], {
    session,
  })
  return version
}

/** Adds a version of an outline unless it is there: for seeds. */
export async function ensureBoundary({ id, ...boundary }: Boundary): Promise<void> {
  await Boundaries.updateOne({ _id: id }, { $setOnInsert: boundary }, { upsert: true })
}
