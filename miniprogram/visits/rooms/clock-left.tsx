import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import type { RoomView } from '#shared/visits/rooms/rooms.contract'
import { words } from './rooms.words'

/** Minutes and seconds, e.g. 19:59. */
export function clockOf(milliseconds: number): string {
  const seconds = Math.max(Math.ceil(milliseconds / 1000), 0)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

interface ClockLeftProps {
  room: Pick<RoomView, 'startsAt' | 'endsAt'>
  /** By how much the server's clock is ahead of the phone's, milliseconds. */
  serverAhead: number
}

/** How long it is until the visit begins, then until it ends. */
export function ClockLeft({ room: { startsAt, endsAt }, serverAhead }: ClockLeftProps) {
  const [now, setNow] = useState(() => Date.now() + serverAhead)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now() + serverAhead), 500)
    return () => clearInterval(timer)
  }, [serverAhead])
  const toStart = Date.parse(startsAt) - now
  const left = toStart > 0 ? toStart : Date.parse(endsAt) - now
  return (
    <View className='clock-left'>
      {toStart > 0 ? words.startsIn : words.timeLeft}
      <View className='clock-left__figures'>{clockOf(left)}</View>
    </View>
  )
}
