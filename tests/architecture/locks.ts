/**
 * Locks on permission that the compiler holds. Each `@ts-expect-error` is an attempt to open an
 * endpoint by accident; should one of them ever compile, the gate `check:types` fails here.
 */
import { endpoint } from '#shared/endpoint'
import type { Contract } from '#shared/endpoint'
import { listCheckIns, submitCheckIn } from '#shared/checkins/checkins.endpoints'
import * as checkIns from '#shared/checkins/checkins.contract'
import * as contract from '#shared/messages/messages.contract'
import { readMessages } from '#shared/messages/messages.endpoints'
import { type Route, implement } from '../../server/platform/implement'

const plain = { id: 'x', method: 'GET', path: '/x', summary: '' } as const

// @ts-expect-error an endpoint names its callers
export const withoutCallers = endpoint<Contract>()({ ...plain })

// @ts-expect-error only known roles may be named
export const unknownCaller = endpoint<Contract>()({ ...plain, by: ['everybody'] })

// @ts-expect-error a route is made by `implement`, which asks who calls; not by hand
export const byHand: Route = {
  endpoint: listCheckIns,
  contract: checkIns.listCheckIns,
  answer: async () => ({}),
}

// @ts-expect-error an endpoint is answered by its own contract
export const otherContract = implement(submitCheckIn, checkIns.listCheckIns)

export const otherRole = implement(
  readMessages,
  contract.readMessages,
)(async ({ actor }) => {
  // @ts-expect-error only the roles named by the endpoint are there to be asked about
  return { unread: Number(actor.staffId) }
})
