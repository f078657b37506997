import type { Seat } from '#shared/visits/rooms/room-states'
import { serviceNameOf } from '#shared/visits/rooms/video-service'
import type { CallEvent, VideoPass } from '#shared/visits/rooms/video-service.contract'
import { windowOf } from '#shared/visits/rooms/windows'
import { inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Outside } from '../../platform/outside'
import { serviceEventsOf } from './events.model'
import { type Sits, seatedAs } from './rooms.actions'
import { type StoredRoom, roomById } from './rooms.model'
import { tell } from './telling'
import type { Visit } from './visit'

/**
 * What lets a seat into its room at the video service. A family whom nobody has let in gets nothing, so
 * that no picture of it goes anywhere before, whatever its page does.
 *
 * @throws {Refusal} 404 not his seat, 409 not let in, over, or calls go another way here.
 */
export async function passInto(
  visit: Visit,
  sits: Sits,
  { calls, now }: Pick<Outside, 'calls' | 'now'>,
): Promise<VideoPass> {
  const moment = now()
  const { sitting, room } = await seatedAs(sits, moment)
  if (room.facts.over !== null) throw new Refusal(409, 'visit-over')
  if (sitting.seat === 'family' && room.facts.letIn.length === 0) {
    throw new Refusal(409, 'visit-not-let-in')
  }
  const pass = calls.passFor({
    ...{ bookingId: visit.id, seat: sitting.seat, sittingId: sitting.id, now: moment },
    until: windowOf(visit).closesAt,
  })
  if (pass?.kind !== 'trtc') throw new Refusal(409, 'visit-no-calls-here')
  const { sdkAppId, userId, userSig, strRoomId, privateMapKey } = pass
  return { sdkAppId, userId, userSig, strRoomId, privateMapKey }
}

/** What became of something that the video service told. */
export type CallEventOutcome =
  'told' | 'known' | 'over' | 'unknown-room' | 'unknown-seat' | 'not-used'

/**
 * What is used of what the service tells: who entered a room, and who left it. How picture and sound
 * arrive each end says of itself; that a room was made or dissolved follows from who is in it.
 *
 * @source https://cloud.tencent.com/document/product/647/51586: EVENT_TYPE_ENTER_ROOM, EVENT_TYPE_EXIT_ROOM.
 */
const USED: Readonly<Record<number, 'join' | 'leave'>> = { 103: 'join', 104: 'leave' }

/**
 * Stores what the video service told, as the bridge's word. It tells the same again until it is answered,
 * and not always in order: what is known, or older than what is known of the same seat, changes nothing.
 */
export async function noteCallEvent(
  { EventType, EventInfo }: CallEvent,
  now: Date,
): Promise<CallEventOutcome> {
  const kind = USED[EventType]
  if (kind === undefined) return 'not-used'
  const endAt = new Date(EventInfo.EventMsTs ?? EventInfo.EventTs * 1000)
  return inTransaction(async session => {
    const room = await roomById(String(EventInfo.RoomId), session)
    if (!room) return 'unknown-room'
    if (room.facts.over !== null) return 'over'
    const about = seatNamed(room, EventInfo.UserId)
    if (about === null) return 'unknown-seat'
    const before = await serviceEventsOf(room.id, about, session)
    const isKnown = before.some(event => {
      const ahead = (event.endAt?.getTime() ?? 0) - endAt.getTime()
      return ahead > 0 || (ahead === 0 && event.kind === kind)
    })
    if (isKnown) return 'known'
    await tell(room, { end: 'bridge', about, kind, endAt }, now, session)
    return 'told'
  })
}

const SEATS: readonly Seat[] = ['family', 'prison', 'monitor']

/** Whose sitting goes by a name at the service; null: nobody's who sits there now. */
const seatNamed = ({ sittings }: StoredRoom, name: string | undefined): Seat | null =>
  SEATS.find(seat => sittings[seat] !== null && serviceNameOf(sittings[seat]) === name) ?? null
