import { useEffect, useState } from 'react'
import type { RoomView } from '#shared/visits/rooms/rooms.contract'
import { serverNow } from '../../http/server-clock'
import { words } from './rooms.words'

/** Minutes and seconds, e.g. 19:59. @param milliseconds - not less than nothing. */
export function clockOf(milliseconds: number): string {
  const seconds = Math.max(Math.ceil(milliseconds / 1000), 0)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** How long it is until the visit begins, then until it ends. */
export function TimeLeft({ room }: { room: RoomView }) {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 500)
    return () => clearInterval(timer)
  }, [])
  const toStart = Date.parse(room.startsAt) - now.getTime()
  const left = toStart > 0 ? toStart : Date.parse(room.endsAt) - now.getTime()
  return (
    <p className='time-left' role='timer'>
      {toStart > 0 ? words.startsIn : words.timeLeft} <strong>{clockOf(left)}</strong>
    </p>
  )
}
