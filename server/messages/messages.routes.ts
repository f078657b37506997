import * as contract from '#shared/messages/messages.contract'
import { listMessages, readMessages } from '#shared/messages/messages.endpoints'
import { implement } from '../platform/implement'
import { markRead, messagesFor, unreadOf } from './messages.model'
import { ownerOf } from './messages.policy'

const PAGE = 30

export const messageRoutes = [
  /** A person reads what was decided and changed. */
  implement(
    listMessages,
    contract.listMessages,
  )(async ({ input, actor }) => {
    const personId = ownerOf(actor)
    const [page, unread] = await Promise.all([
      messagesFor(personId, input.after, PAGE),
      unreadOf(personId),
    ])
    return { ...page, unread }
  }),

  implement(
    readMessages,
    contract.readMessages,
  )(async ({ input, actor, outside }) => {
    const personId = ownerOf(actor)
    await markRead(personId, new Date(input.upTo), outside.now())
    return { unread: await unreadOf(personId) }
  }),
]
