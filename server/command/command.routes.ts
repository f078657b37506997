import * as contract from '#shared/command/command.contract'
import { openLive } from '#shared/command/command.endpoints'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import { mayOpenLive } from './command.policy'
import { issueTicket } from './tickets.model'

/** A browser cannot send headers with a socket, so it brings a ticket that dies at once. */
const TICKET_MILLISECONDS = 30_000

export const commandRoutes = [
  implement(
    openLive,
    contract.openLive,
  )(async ({ input: { purpose }, actor, sessionId, outside }) => {
    if (!mayOpenLive(actor) || sessionId === undefined) throw new Refusal(403, 'wrong-role')
    const expiresAt = new Date(outside.now().getTime() + TICKET_MILLISECONDS)
    const ticket = await issueTicket({ sessionId, purpose, expiresAt })
    return { ticket, expiresAt: expiresAt.toISOString() }
  }),
]
