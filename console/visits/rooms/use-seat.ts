import { useCallback, useEffect, useRef, useState } from 'react'
import { answeringCalls } from '#shared/visits/rooms/answering-calls'
import { CallingCalls } from '#shared/visits/rooms/calling-calls'
import { enterRoom, monitorRoom, sayInRoom, signalRoom } from '#shared/visits/rooms/rooms.endpoints'
import { NOTHING_SHOWN, type RoomShown, sitInRoom } from '#shared/visits/rooms/room-client'
import type { Seat } from '#shared/visits/rooms/room-states'
import { NoPicture, type OwnPicture, connectTo, openPicture } from '../../device/call'
import { call } from '../../http/call'
import { openRoomLine } from '#shared/visits/rooms/room-socket'
import { serverNow } from '../../http/server-clock'

const clock = () => new Date().toISOString()

/** A seat in a room: taken by a press, left with the page. */
export function useSeat(bookingId: string, seat: Seat) {
  const [shown, setShown] = useState<RoomShown>(NOTHING_SHOWN)
  const [own, setOwn] = useState<MediaStream | null>(null)
  const [isIn, setIsIn] = useState(false)
  const [noPicture, setNoPicture] = useState<NoPicture['why'] | null>(null)
  const leave = useRef<() => void>(() => {})

  const enter = useCallback(async () => {
    leave.current()
    setNoPicture(null)
    setShown(NOTHING_SHOWN)
    let picture: OwnPicture | null = null
    try {
      if (seat !== 'monitor') picture = await openPicture()
    } catch (error) {
      return setNoPicture(error instanceof NoPicture ? error.why : 'missing')
    }
    setOwn(picture?.stream ?? null)
    setIsIn(true)
    const end = sitInRoom(
      {
        seat,
        callsOf: needs =>
          seat === 'prison'
            ? new CallingCalls(needs, () => crypto.randomUUID())
            : answeringCalls(needs),
        own: picture?.stream ?? null,
        enter: () => call(seat === 'monitor' ? monitorRoom : enterRoom, { bookingId }),
        openLine: openRoomLine,
        signal: (sittingId, to, signal) => call(signalRoom, { bookingId, sittingId, to, signal }),
        say: (sittingId, kind, figures) =>
          call(sayInRoom, { bookingId, sittingId, kind, figures, endAt: clock() }),
        connect: connectTo,
        now: () => Date.now(),
      },
      setShown,
    )
    leave.current = () => {
      end()
      picture?.off()
      leave.current = () => {}
    }
  }, [bookingId, seat])

  useEffect(() => () => leave.current(), [])
  return { shown, own, isIn, noPicture, enter, serverNow }
}
