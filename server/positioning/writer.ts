import { addEvidence } from '../evidence/records.model'
import { createBatches } from '../platform/batches'
import { type ClientSession, inTransaction, isDuplicate } from '../platform/database'
import { grouped } from '../platform/grouped'
import { type Delivery, batchOf, idOf, inTime, lastOf } from './batching'
import { type LastPosition, moveForward } from './last-positions.model'
import { ordersById } from './orders.model'
import { mayDeliver } from './positioning.policy'
import { positionsEvidence } from './positions.evidence'
import { type PositionBatch, type Receipt, addBatches, receiptsOf } from './positions.model'

/** A lane of their own: however many devices come back at once, check-ins are written beside them. */
const batches = createBatches(
  { most: 200, mostBytes: 2_000_000, milliseconds: 3, abreast: 2, waiting: 2000 },
  storeDeliveries,
)

const BYTES_PER_POINT = 80
const BYTES_BESIDE = 900

/**
 * Stores what a device delivered, together with what comes at the same moment.
 *
 * @returns what is kept of it, or null when its order does not hold.
 * @throws {Refusal} 503 too many wait already.
 */
export const storeDelivery = (delivery: Delivery): Promise<Receipt | null> =>
  batches.add(delivery, BYTES_BESIDE + BYTES_PER_POINT * delivery.points.length)

/** Stores a group, each batch once; batches, their evidence and last positions are one transaction. */
async function storeDeliveries(group: readonly Delivery[]): Promise<(Receipt | null)[]> {
  try {
    return await storeTogether(group)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    // Another process stored one of them in between, which aborts all: each tries for itself.
    return (await Promise.all(group.map(one => storeTogether([one])))).flat()
  }
}

const storeTogether = (group: readonly Delivery[]) =>
  inTransaction(session => storeGroup(group, session))

async function storeGroup(group: readonly Delivery[], session: ClientSession) {
  // Asked again beside the write: an order may have been lifted since the request came.
  const orders = await ordersById([...new Set(group.map(({ order }) => order.id))], session)
  const receipts = await receiptsOf([...new Set(group.map(idOf))], session)
  const fresh: PositionBatch[] = []
  const last: LastPosition[] = []
  const answers = group.map(asked => {
    const order = orders.get(asked.order.id)
    if (!order || !mayDeliver(asked.device, order, asked.receivedAt)) return null
    const delivery = { ...asked, order }
    const known = receipts.get(idOf(delivery))
    if (known) return known
    const { receipt, batch, position } = made(delivery)
    if (batch) fresh.push(batch)
    if (position) last.push(position)
    receipts.set(idOf(delivery), receipt)
    return receipt
  })
  if (fresh.length > 0) {
    await addBatches(fresh, session)
    await addEvidence(fresh.map(positionsEvidence), session)
    await moveForward(newestOfEach(last), session)
  }
  return answers
}

/** What is to be stored of a delivery; nothing of one that lies wholly outside its order's time. */
function made(delivery: Delivery) {
  const taken = inTime(delivery)
  const { receivedAt, points } = delivery
  const receipt: Receipt = {
    receivedAt,
    count: taken.length,
    keptOut: points.length - taken.length,
  }
  return taken.length === 0
    ? { receipt, batch: null, position: null }
    : { receipt, batch: batchOf(delivery, taken), position: lastOf(delivery, taken) }
}

const newestOfEach = (positions: readonly LastPosition[]): LastPosition[] =>
  [...grouped(positions, ({ personId }) => personId).values()].map(own =>
    own.toSorted((one, other) => one.at.getTime() - other.at.getTime()).at(-1)!,
  )
