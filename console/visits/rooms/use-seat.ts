import { useCallback, useEffect, useRef, useState } from 'react'
import { enterRoom, monitorRoom, sayInRoom, signalRoom } from '#shared/visits/rooms/rooms.endpoints'
import type { Instead, OwnDevices } from '#shared/visits/rooms/own-devices'
import { type TakenSeat, sitInRoom } from '#shared/visits/rooms/room-client'
import { NOTHING_SHOWN, type RoomShown } from '#shared/visits/rooms/room-shown'
import { type Seat, isOver } from '#shared/visits/rooms/room-states'
import { openRoomLine } from '#shared/visits/rooms/room-socket'
import { takePass } from '#shared/visits/rooms/video-service.endpoints'
import { type NoPicture, connectTo, openPicture, whyNoPicture } from '../../device/call'
import { call } from '../../http/call'
import { serverNow } from '../../http/server-clock'
import { CarriedCalls } from './carried-calls'
import { type CallShown, NO_CALL } from './trtc/call-shown'
import { isOfDevices } from './trtc/codes'
import { useLost } from './use-lost'

const clock = () => new Date().toISOString()

/** A seat in a room: taken by a press, left with the page. */
export function useSeat(bookingId: string, seat: Seat) {
  const [shown, setShown] = useState<RoomShown>(NOTHING_SHOWN)
  const [own, setOwn] = useState<MediaStream | null>(null)
  const [isIn, setIsIn] = useState(false)
  /** How the call stands where the video service carries it. */
  const [service, setService] = useState(NO_CALL)
  const [noPicture, setNoPicture] = useState<NoPicture['why'] | null>(null)
  const { watch, ...lost } = useLost()
  const again = useRef<() => void>(() => {})
  const leave = useRef<() => void>(() => {})
  /** Changes with each press, and when the page is left. */
  const turn = useRef(0)

  const enter = useCallback(async () => {
    leave.current()
    turn.current += 1
    const mine = turn.current
    setNoPicture(null)
    setShown(NOTHING_SHOWN)
    setService(NO_CALL)
    let picture: OwnDevices | null = null
    try {
      if (seat !== 'monitor') picture = await openPicture()
    } catch (error) {
      return setNoPicture(whyNoPicture(error))
    }
    // The browser asked the officer, who has left meanwhile or pressed once more.
    if (turn.current !== mine) return picture?.off()
    setOwn(picture?.stream ?? null)
    setIsIn(true)
    const sits = sitDown(
      { bookingId, seat, own: picture?.stream ?? null },
      { setShown, setService },
    )
    again.current = sits.again
    watch(picture, sits.showInstead)
    leave.current = () => {
      sits.leave()
      picture?.off()
      leave.current = () => {}
    }
  }, [bookingId, seat, watch])

  useEffect(
    () => () => {
      turn.current += 1
      leave.current()
    },
    [],
  )

  // Nobody sees or hears it any longer, or from another device: nothing is filmed.
  const over = shown.isReplaced || (shown.room !== null && isOver(shown.room.state))
  useEffect(() => {
    if (!over) return
    leave.current()
    setOwn(null)
  }, [over])
  return {
    ...{ shown, own, lost, isIn, noPicture, enter, serverNow },
    service: {
      ...service,
      // A camera that could not be used has to be opened anew, and that takes the seat anew.
      again: () => (isOfDevices(service.problem) ? void enter() : again.current()),
    },
  }
}

interface Sits {
  bookingId: string
  seat: Seat
  own: MediaStream | null
}

interface Shows {
  setShown(shown: RoomShown): void
  setService(shown: CallShown): void
}

/** Takes the seat and holds its calls, whatever carries them. @returns what leaves it. */
function sitDown({ bookingId, seat, own }: Sits, { setShown, setService }: Shows) {
  let calls: CarriedCalls | null = null
  let sitting = ''
  const taken: TakenSeat = sitInRoom(
    {
      seat,
      own,
      callsOf: needs =>
        (calls = new CarriedCalls(needs, {
          takePass: () => call(takePass, { bookingId, sittingId: sitting }),
          // Large, and of no use where browsers carry the call.
          open: async on => (await import('./trtc/service')).openService(on),
          show: setService,
        })),
      async enter() {
        const entry = await call(seat === 'monitor' ? monitorRoom : enterRoom, { bookingId })
        sitting = entry.sittingId
        calls?.carriedBy(entry.call.kind)
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
  return {
    leave: () => taken.leave(),
    showInstead: ((stopped, fresh) => taken.showInstead(stopped, fresh)) satisfies Instead,
    again: () => calls?.again(),
  }
}
