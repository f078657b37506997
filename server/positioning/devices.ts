import { hash, timingSafeEqual } from 'node:crypto'
import type { Actor } from '#shared/endpoint'
import { type PositioningOrder, orderById } from './orders.model'

/** What a device shows names its order and carries a secret that nobody else knows. */
const TOKEN = /^device\.([\w-]{1,64})\.([\w-]{43})$/

/** A lifted order may still be believed for this long, should the hub be silent; the writer asks again. */
const BELIEVED_MILLISECONDS = 3000

const MOST_REMEMBERED = 20_000

interface Belief {
  order: Promise<PositioningOrder | null>
  until: number
}

let beliefs = new Map<string, Belief>()

/** What is kept of the secret of a device. */
export const secretHashOf = (secret: string): string => hash('sha256', secret, 'base64url')

/** What a device under an order shows. */
export const deviceToken = (orderId: string, secret: string): string =>
  `device.${orderId}.${secret}`

/**
 * The device that shows a token, or null when it is none of ours. That it is known does not mean
 * that it may deliver: its order may not have begun, or be over.
 */
export async function deviceOf(token: string, now: Date): Promise<Actor | null> {
  const [, orderId, secret] = TOKEN.exec(token) ?? []
  if (orderId === undefined || secret === undefined) return null
  const order = await believedOrder(orderId, now)
  return order && isSecretOf(order, secret)
    ? { role: 'device', deviceId: order.deviceId, orderId }
    : null
}

function isSecretOf({ secretHash }: PositioningOrder, secret: string): boolean {
  const [known, shown] = [Buffer.from(secretHash), Buffer.from(secretHashOf(secret))]
  return known.length === shown.length && timingSafeEqual(known, shown)
}

/** An order as this process last heard of it, asked anew at least every three seconds. */
export function believedOrder(id: string, now: Date): Promise<PositioningOrder | null> {
  const known = beliefs.get(id)
  if (known && known.until > now.getTime()) return known.order
  if (beliefs.size >= MOST_REMEMBERED) beliefs = new Map()
  const order = orderById(id)
  beliefs.set(id, { order, until: now.getTime() + BELIEVED_MILLISECONDS })
  order.catch(() => beliefs.delete(id))
  return order
}

/** To be called when an order changed anywhere; of all when it is not known which. */
export function forgetOrders(id?: string): void {
  if (id === undefined) beliefs.clear()
  else beliefs.delete(id)
}
