import { create } from 'zustand'
import type { Message } from '#shared/messages/messages.contract'
import { listMessages, readMessages } from '#shared/messages/messages.endpoints'
import { whenNobodyIsKnown } from '../account/session.store'
import { showUnread } from '../device/tabs'
import { call } from '../http/call'
import { createPaged } from '../http/paged'

/** How many messages the person has not seen. */
export const useUnread = create<{ count: number }>()(() => ({ count: 0 }))

/** What the person was told, newest first. */
export const useMessages = createPaged<Message>(
  async after => {
    const { messages, next, unread } = await call(
      listMessages,
      after === undefined ? {} : { after },
    )
    useUnread.setState({ count: unread })
    return { items: messages, next }
  },
  ({ id }) => id,
)

/** The person has the newest messages before the eyes; never throws. */
export async function markSeen(): Promise<void> {
  const newest = useMessages.getState().items?.[0]
  if (!newest || useUnread.getState().count === 0) return
  const reply = await call(readMessages, { upTo: newest.at }).catch(() => null)
  if (reply) useUnread.setState({ count: reply.unread })
}

whenNobodyIsKnown(() => {
  useMessages.getState().forget()
  useUnread.setState({ count: 0 })
})

useUnread.subscribe(({ count }) => void showUnread(count))
