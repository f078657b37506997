import { Alert } from 'antd'
import type { RoomShown } from '#shared/visits/rooms/room-shown'
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

interface RoomStateLineProps {
  shown: RoomShown
  /** The video service is lost, while the server still knows of a call. */
  isCallLost?: boolean
}

/** How the visit stands, in one line that screen readers say. */
export function RoomStateLine({ shown, isCallLost = false }: RoomStateLineProps) {
  const { room, isOnline, isReplaced } = shown
  if (isReplaced) return <Alert type='warning' showIcon title={words.replaced} />
  if (!room) return null
  const state = shownState(room.state, isOnline && !isCallLost)
  const reason = room.reason === null ? '' : `：${roomWords.reasons[room.reason]}`
  const lost = !isOnline ? words.offline : isCallLost ? words.callLost : null
  return (
    <div role='status' aria-live='polite'>
      <Alert
        type={TONES[state]}
        showIcon
        title={roomWords.states[state] + reason}
        description={isOver(state) ? words.over : (lost ?? undefined)}
      />
    </div>
  )
}
