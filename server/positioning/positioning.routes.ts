import * as contract from '#shared/positioning/positioning.contract'
import { sendPositions } from '#shared/positioning/positioning.endpoints'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import { believedOrder } from './devices'
import { mayDeliver } from './positioning.policy'
import { storeDelivery } from './writer'

/**
 * What devices send in. Nothing of it can be read here: what may be shown of it, to whom and for
 * which purpose is decided with the live map.
 */
export const positioningRoutes = (store = storeDelivery) => [
  /** A device delivers where it was. Sending the same batch twice is harmless. */
  implement(
    sendPositions,
    contract.sendPositions,
  )(async ({ input: { batchId, points }, actor, outside }) => {
    const receivedAt = outside.now()
    const order = await believedOrder(actor.orderId, receivedAt)
    const receipt =
      order && mayDeliver(actor, order, receivedAt)
        ? await store({ device: actor, order, batchId, points, receivedAt })
        : null
    if (!receipt) throw new Refusal(403, 'no-running-order')
    return {
      batchId,
      receivedAt: receipt.receivedAt.toISOString(),
      stored: receipt.count,
      keptOut: receipt.keptOut,
    }
  }),
]
