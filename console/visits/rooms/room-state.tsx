import { Alert } from 'antd'
import type { RoomShown } from '#shared/visits/rooms/room-client'
import { isOver, shownState } from '#shared/visits/rooms/room-states'
import { roomWords } from '#shared/visits/rooms/rooms.words'
import { words } from './rooms.words'

const TONES = {
  waiting: 'info',
  'let-in': 'info',
  connected: 'success',
  weak: 'warning',
  reconnecting: 'warning',
  ended: 'info',
  'cut-off': 'error',
} as const

/** How the visit stands, in one line that screen readers say. */
export function RoomStateLine({ shown }: { shown: RoomShown }) {
  const { room, isOnline, isReplaced } = shown
  if (isReplaced) return <Alert type='warning' showIcon title={words.replaced} />
  if (!room) return null
  const state = shownState(room.state, isOnline)
  const reason = room.reason === null ? '' : `：${roomWords.reasons[room.reason]}`
  return (
    <div role='status' aria-live='polite'>
      <Alert
        type={TONES[state]}
        showIcon
        title={roomWords.states[state] + reason}
        description={isOver(state) ? words.over : isOnline ? undefined : words.offline}
      />
    </div>
  )
}
