import { deviceToken, secretHashOf } from '../../positioning/devices'
import { ensureOrder } from '../../positioning/orders.model'
import type { Vault } from '../../platform/vault'

/** The one order of the demo, and the device that does not exist. */
export const DEMO_ORDER = {
  id: 'demo-order-1',
  personId: 'demo-person-6',
  deviceId: 'demo-wristband-1',
} as const

const DAY_MILLISECONDS = 24 * 3600_000

/** The secret of the invented device: another in each installation. */
const secretOf = (vault: Vault) => vault.mark(DEMO_ORDER.deviceId, 'demo.device')

/** What the invented device shows. */
export const demoDeviceToken = (vault: Vault): string => deviceToken(DEMO_ORDER.id, secretOf(vault))

/** An order that began two days ago and goes on for a month. */
export async function seedPositioningOrder(now: Date, vault: Vault): Promise<void> {
  const inDays = (days: number) => new Date(now.getTime() + days * DAY_MILLISECONDS)
  await ensureOrder({
    ...DEMO_ORDER,
    ground: 'left-without-approval',
    approvedBy: '周局长（演示）',
    approvedAt: inDays(-3),
    startsAt: inDays(-2),
    endsAt: inDays(30),
    liftedAt: null,
    secretHash: secretHashOf(secretOf(vault)),
  })
}
