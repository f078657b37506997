import type { Actor } from '#shared/endpoint'
import { mayDeliver } from '../../../server/positioning/positioning.policy'

const official = { staffId: 's', organisationId: '532527' }
const device = { role: 'device', deviceId: 'd', orderId: 'order-1' } as const

const order = {
  id: 'order-1',
  startsAt: new Date('2026-11-01T00:00:00Z'),
  endsAt: new Date('2026-12-01T00:00:00Z'),
  liftedAt: null,
}
const AT = new Date('2026-11-24T01:00:00Z')

it.each<[Actor, boolean]>([
  [device, true],
  [{ ...device, orderId: 'order-2' }, false],
  [{ role: 'visitor' }, false],
  [{ role: 'person', personId: 'p' }, false],
  [{ role: 'relative', relativeId: 'r' }, false],
  [{ role: 'officer', level: 'county', ...official }, false],
  [{ role: 'procurator', ...official }, false],
  [{ role: 'systemAdministrator', ...official }, false],
  [{ role: 'securityAdministrator', ...official }, false],
  [{ role: 'auditAdministrator', ...official }, false],
])('%j under an order that holds: %s', (actor, may) => {
  expect(mayDeliver(actor, order, AT)).toBe(may)
})

it('not even its own device after the order was lifted', () => {
  expect(mayDeliver(device, { ...order, liftedAt: AT }, AT)).toBe(false)
})
