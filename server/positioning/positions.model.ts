import { Schema, model } from 'mongoose'
import type { ClientSession } from '../platform/database'
import { insertRows } from '../platform/writes.model'

/** Where a batch lies. GeoJSON, WGS-84. */
export type Path =
  | { type: 'Point'; coordinates: [number, number] }
  | { type: 'LineString'; coordinates: [number, number][] }

/** What a device sent at once. Nothing of it is ever written again; it goes when its time is over. */
export interface PositionBatch {
  /** Device and batch, so that the same batch is stored once. */
  id: string
  personId: string
  deviceId: string
  orderId: string
  /** The earliest and the latest of its points, by the device's clock. */
  from: Date
  to: Date
  /** By our clock. */
  receivedAt: Date
  count: number
  /** How many points were left out because they lie outside the order's time. */
  keptOut: number
  /** The points as they were sent; see `packed.ts`. */
  points: Buffer
  path: Path
  /** Random, and deleted with the points: their hash tells nothing then. */
  salt: string
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    deviceId: { type: String, required: true },
    orderId: { type: String, required: true },
    from: { type: Date, required: true },
    to: { type: Date, required: true },
    receivedAt: { type: Date, required: true },
    count: { type: Number, required: true },
    keptOut: { type: Number, required: true },
    points: { type: Buffer, required: true },
    path: { type: Schema.Types.Mixed, required: true },
    salt: { type: String, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, from: 1 }) // where this person was in a stretch of time

const Batches = model('PositionBatch', schema, 'position_batches')

type Row = Omit<PositionBatch, 'id'> & { _id: string }
const toBatch = ({ _id, ...rest }: Row): PositionBatch => ({ id: _id, ...rest })

/** What the first receipt of a batch said. */
export type Receipt = Pick<PositionBatch, 'receivedAt' | 'count' | 'keptOut'>

/** Receipts of batches that are stored already, by id. */
export async function receiptsOf(
  ids: readonly string[],
  session: ClientSession,
): Promise<Map<string, Receipt>> {
  const rows = await Batches.collection
    .find<Row>(
      { _id: { $in: ids as never[] } },
      { session, projection: { receivedAt: 1, count: 1, keptOut: 1 } },
    )
    .toArray()
  return new Map(rows.map(({ _id, ...receipt }) => [_id, receipt]))
}

/** @throws a duplicate when one of them is stored already. */
export async function addBatches(batches: readonly PositionBatch[], session: ClientSession) {
  const rows = batches.map(({ id, ...rest }) => ({ _id: id, ...rest }))
  await insertRows('position_batches', rows, session)
}

/** Batches by id; an id of none is left out. */
export async function batchesById(ids: readonly string[]): Promise<PositionBatch[]> {
  // As it lies there: mongoose would make of an altered field what it should have been.
  const rows = await Batches.collection
    .find<Row>({ _id: { $in: ids as never[] } }, { promoteBuffers: true })
    .toArray()
  return rows.map(toBatch)
}
