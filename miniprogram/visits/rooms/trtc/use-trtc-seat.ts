import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { sitInRoom } from '#shared/visits/rooms/room-client'
import { NOTHING_SHOWN, type RoomShown } from '#shared/visits/rooms/room-shown'
import type { LineEvents } from '#shared/visits/rooms/room-line'
import { enterRoom, sayInRoom } from '#shared/visits/rooms/rooms.endpoints'
import type { SaidKind } from '#shared/visits/rooms/events'
import { takePass } from '#shared/visits/rooms/video-service.endpoints'
import { pushAgain } from '../../../device/live-call'
import { connectTo } from '../../../device/room-call'
import { callAsRelative } from '../../session'
import type { FamilySeat, LiveCall } from '../seat'
import { useOwnPicture } from '../use-own-picture'
import { askAgain } from './ask-again'
import { NO_CALL, TrtcCalls } from './trtc-calls'

const clock = () => new Date().toISOString()

/** The family's seat in WeChat: the call goes over the video service, and the page asks again and again. */
export function useTrtcSeat(bookingId: string): FamilySeat {
  const { own, noPicture, open, close } = useOwnPicture()
  const [shown, setShown] = useState<RoomShown | null>(null)
  const [call, setCall] = useState(NO_CALL)
  const calls = useRef<TrtcCalls | null>(null)
  const leave = useRef<() => void>(() => {})

  const enter = useCallback(async () => {
    leave.current()
    setShown(NOTHING_SHOWN)
    if (!(await open())) return setShown(null)
    const sits = { bookingId, sittingId: '' }
    let line: LineEvents | null = null
    const say = (kind: SaidKind, figures: Record<string, number> = {}) =>
      callAsRelative(sayInRoom, { ...sits, kind, figures, endAt: clock() })
    const seat = sitInRoom(
      {
        seat: 'family',
        callsOf: needs =>
          (calls.current = new TrtcCalls(needs, {
            takePass: () => callAsRelative(takePass, sits),
            show: setCall,
            again: pushAgain,
          })),
        own: null,
        async enter() {
          const entry = await callAsRelative(enterRoom, { bookingId })
          sits.sittingId = entry.sittingId
          return entry
        },
        openLine: (_, on) => askAgain(say, (line = on)),
        // Nothing is signalled over the video service, and no browser connects.
        signal: async () => null,
        // Each answer is news of the room: the page need not wait for the next.
        say: async (_, kind, figures) =>
          line?.frame({ type: 'room', room: await say(kind, figures) }),
        connect: connectTo,
        now: () => Date.now(),
      },
      setShown,
    )
    leave.current = () => seat.leave()
  }, [bookingId, open])

  useEffect(
    () => () => {
      leave.current()
      close()
    },
    [close],
  )

  const live = useMemo<LiveCall>(
    () => ({
      shown: call,
      pusher: (code, message) => calls.current?.pusher(code, message),
      player: code => calls.current?.player(code),
      playerCounts: figures => calls.current?.playerCounts(figures),
    }),
    [call],
  )
  // What WeChat's component loses it says itself, in `live`.
  return { own, noPicture, lost: [], shown, live, open, enter, takeAgain: async () => {} }
}
