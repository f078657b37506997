import { useCallback, useEffect, useRef, useState } from 'react'
import { answeringCalls } from '#shared/visits/rooms/answering-calls'
import { enterRoom, sayInRoom, signalRoom } from '#shared/visits/rooms/rooms.endpoints'
import { NOTHING_SHOWN, type RoomShown, sitInRoom } from '#shared/visits/rooms/room-client'
import { type OwnPicture, connectTo, openOwnPicture } from '../../device/room-call'
import { NotTaken } from '../../device/taken'
import { openRoomLine } from '../../http/room-line'
import { callAsRelative } from '../session'

const clock = () => new Date().toISOString()

/** The family's seat: camera and microphone of this phone, and the room once it is entered. */
export function useFamilySeat(bookingId: string) {
  const [own, setOwn] = useState<OwnPicture | null>(null)
  const [noPicture, setNoPicture] = useState<NotTaken['why'] | null>(null)
  const [shown, setShown] = useState<RoomShown | null>(null)
  const picture = useRef<OwnPicture | null>(null)
  const leave = useRef<() => void>(() => {})

  /** Opens camera and microphone. @returns null when that cannot be. */
  const open = useCallback(async (): Promise<OwnPicture | null> => {
    if (picture.current) return picture.current
    setNoPicture(null)
    try {
      picture.current = await openOwnPicture()
      setOwn(picture.current)
    } catch (error) {
      setNoPicture(error instanceof NotTaken ? error.why : 'broken')
    }
    return picture.current
  }, [])

  const enter = useCallback(async () => {
    const mine = await open()
    if (!mine) return
    leave.current()
    setShown(NOTHING_SHOWN)
    leave.current = sitInRoom(
      {
        seat: 'family',
        callsOf: answeringCalls,
        own: mine.stream,
        enter: () => callAsRelative(enterRoom, { bookingId }),
        openLine: openRoomLine,
        signal: (sittingId, to, signal) =>
          callAsRelative(signalRoom, { bookingId, sittingId, to, signal }),
        say: (sittingId, kind, figures) =>
          callAsRelative(sayInRoom, { bookingId, sittingId, kind, figures, endAt: clock() }),
        connect: connectTo,
        now: () => Date.now(),
      },
      setShown,
    )
  }, [bookingId, open])

  useEffect(
    () => () => {
      leave.current()
      picture.current?.close()
    },
    [],
  )
  return { own, noPicture, shown, open, enter }
}
