import { useCallback, useEffect, useRef, useState } from 'react'
import { answeringCalls } from '#shared/visits/rooms/answering-calls'
import { enterRoom, sayInRoom, signalRoom } from '#shared/visits/rooms/rooms.endpoints'
import { type TakenSeat, sitInRoom } from '#shared/visits/rooms/room-client'
import { NOTHING_SHOWN, type RoomShown } from '#shared/visits/rooms/room-shown'
import { isOver } from '#shared/visits/rooms/room-states'
import { connectTo } from '../../device/room-call'
import { openRoomLine } from '../../http/room-line'
import { callAsRelative } from '../session'
import type { FamilySeat } from './seat'
import { useOwnPicture } from './use-own-picture'

const clock = () => new Date().toISOString()

/** The family's seat in a browser: the call goes from browser to browser. */
export function useFamilySeat(bookingId: string): FamilySeat {
  const picture = useOwnPicture()
  const { own, noPicture, lost, open, close } = picture
  const [shown, setShown] = useState<RoomShown | null>(null)
  const taken = useRef<TakenSeat | null>(null)

  const enter = useCallback(async () => {
    const mine = await open()
    if (!mine) return
    taken.current?.leave()
    setShown(NOTHING_SHOWN)
    taken.current = sitInRoom(
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
      taken.current?.leave()
      close()
    },
    [close],
  )

  // Nobody sees or hears it any longer: nothing is filmed.
  const over = shown?.room ? isOver(shown.room.state) : false
  useEffect(() => {
    if (over) close()
  }, [over, close])
  const takeAgain = () =>
    picture.takeAgain((stopped, fresh) => taken.current?.showInstead(stopped, fresh))
  return { own, noPicture, lost, shown, live: null, open, enter, takeAgain }
}
