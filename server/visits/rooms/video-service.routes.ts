import * as contract from '#shared/visits/rooms/video-service.contract'
import { takePass, tellOfCall } from '#shared/visits/rooms/video-service.endpoints'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import { countCallEvent } from '../../platform/metrics'
import { sessionOf, visitFor } from './asked-for'
import { mayRunRoom, seatOf } from './rooms.policy'
import { noteCallEvent, passInto } from './video-service.actions'

/** What lets into rooms at the video service, and what the service tells of them. */
export const videoServiceRoutes = [
  implement(
    takePass,
    contract.takePass,
  )(async ({ input, actor, sessionId, outside }) => {
    const visit = await visitFor(
      input.bookingId,
      one => seatOf(actor, one) !== null || mayRunRoom(actor, one),
    )
    return passInto(visit, { ...input, sessionId: sessionOf(sessionId) }, outside)
  }),

  implement(
    tellOfCall,
    contract.tellOfCall,
  )(async ({ input, came, outside }) => {
    const { isItsWord } = outside.calls
    if (isItsWord === null) throw new Refusal(404, 'no-such-endpoint')
    if (!came || !isItsWord(came.bytes, came.header('sign'))) {
      throw new Refusal(403, 'wrong-signature')
    }
    countCallEvent(await noteCallEvent(input, outside.now()))
    return { code: 0 as const }
  }),
]
