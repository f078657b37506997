import type { Actor } from '#shared/endpoint'
import { type OrderSpan, holdsAt } from '#shared/positioning/positioning.rules'

/**
 * A device delivers under its own order, from the instant it begins until the instant it ends.
 *
 * @source 《社区矫正法》第二十九条第一款：社区矫正对象有下列情形之一的，经县级司法行政部门负责人批准，
 *   可以使用电子定位装置，加强监督管理。
 */
export const mayDeliver = (actor: Actor, order: OrderSpan & { id: string }, at: Date): boolean =>
  actor.role === 'device' && actor.orderId === order.id && holdsAt(order, at)
