import { openTab } from '../device/tabs'
import { useFresh } from '../device/use-fresh'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { words } from './messages.words'
import { useMessages, useUnread } from './messages.store'

const look = () => void useMessages.getState().refresh()

/** On the first page: that there is something new to read; nothing when there is not. */
export function UnreadCard() {
  const { count } = useUnread()
  useFresh(look)
  if (count === 0) return null
  return (
    <Notice tone='waiting' title={words.unread(count)}>
      <Button onPress={() => openTab('/messages/pages/messages')}>{words.open}</Button>
    </Notice>
  )
}
