import { useCallback, useEffect, useRef, useState } from 'react'
import { answeringCalls } from '#shared/visits/rooms/answering-calls'
import { CallingCalls } from '#shared/visits/rooms/calling-calls'
import { enterRoom, monitorRoom, sayInRoom, signalRoom } from '#shared/visits/rooms/rooms.endpoints'
import { NOTHING_SHOWN, type RoomShown, sitInRoom } from '#shared/visits/rooms/room-client'
import { type Seat, isOver } from '#shared/visits/rooms/room-states'
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
  /** Whether picture and sound go over the video service, from a terminal of its own. */
  const [isElsewhere, setIsElsewhere] = useState(false)
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
        async enter() {
          const entry = await call(seat === 'monitor' ? monitorRoom : enterRoom, { bookingId })
          setIsElsewhere(entry.call.kind === 'trtc')
          // What this computer would show goes nowhere then.
          if (entry.call.kind === 'trtc') picture?.off()
          return entry
        },
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

  // Nobody sees or hears it any longer: nothing is filmed.
  const over = shown.room !== null && isOver(shown.room.state)
  useEffect(() => {
    if (!over) return
    leave.current()
    setOwn(null)
  }, [over])
  return { shown, own, isIn, isElsewhere, noPicture, enter, serverNow }
}
