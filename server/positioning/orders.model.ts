import { Schema, model } from 'mongoose'
import type { PositioningGround } from '#shared/positioning/positioning.contract'
import type { OrderSpan } from '#shared/positioning/positioning.rules'
import type { ClientSession } from '../platform/database'

/**
 * A decision that somebody carries a dedicated device. Without one that holds, no position of that
 * kind enters.
 *
 * @source 《社区矫正法》第二十九条
 */
export interface PositioningOrder extends OrderSpan {
  id: string
  personId: string
  ground: PositioningGround
  /** The head of the county's judicial administration, by name: nobody else may approve. */
  approvedBy: string
  approvedAt: Date
  /** The device that was handed over. */
  deviceId: string
  /** Of the secret that the device shows; see `devices.ts`. */
  secretHash: string
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    ground: { type: String, required: true },
    approvedBy: { type: String, required: true },
    approvedAt: { type: Date, required: true },
    startsAt: { type: Date, required: true },
    endsAt: { type: Date, required: true },
    liftedAt: { type: Date, default: null },
    deviceId: { type: String, required: true },
    secretHash: { type: String, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)

const Orders = model('PositioningOrder', schema, 'positioning_orders')

/** Where the hub hears of orders that change. */
export const POSITIONING_ORDERS = 'positioning_orders'

type Row = Omit<PositioningOrder, 'id'> & { _id: string }
const toOrder = ({ _id, ...rest }: Row): PositioningOrder => ({ id: _id, ...rest })

/** One order, or null. */
export async function orderById(id: string): Promise<PositioningOrder | null> {
  const row = await Orders.findById(id).lean<Row>()
  return row && toOrder(row)
}

/** Orders by id, as they stand within a transaction; an id of none is left out. */
export async function ordersById(
  ids: readonly string[],
  session: ClientSession,
): Promise<Map<string, PositioningOrder>> {
  const rows = await Orders.collection.find({ _id: { $in: ids as never[] } }, { session }).toArray()
  return new Map(rows.map(row => [String(row._id), toOrder(row as unknown as Row)]))
}

/** Registers an order unless it is there: for seeds. */
export async function ensureOrder({ id, ...order }: PositioningOrder): Promise<void> {
  await Orders.updateOne({ _id: id }, { $setOnInsert: order }, { upsert: true })
}
