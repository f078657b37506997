import { enterRoom } from '#shared/visits/rooms/rooms.endpoints'
import { booked } from '../../../helpers/visits'
import type { World } from '../../../helpers/world'
import { type Good, must } from './good'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

/** Visits that are about to begin, whose rooms the prison has entered. */
export async function goodOfRooms(world: World): Promise<Good> {
  await world.relative(1)
  const prison = await world.staff('prison')
  const startsAt = new Date(world.outside.now().getTime() + 300_000)
  const [one, other] = [await booked({ startsAt }), await booked({ startsAt })]
  const { sittingId } = await must(prison, enterRoom, { bookingId: one.id })
  await must(prison, enterRoom, { bookingId: other.id })
  const bookingId = one.id
  const endAt = world.outside.now().toISOString()
  const sits = { bookingId, sittingId }
  return {
    'visits.rooms.own': [{ bookingId }],
    'visits.rooms.enter': [{ bookingId: other.id }],
    'visits.rooms.monitor': [{ bookingId: other.id }],
    'visits.rooms.signal': [
      { ...sits, to: 'family', signal: { kind: 'offer', link: UNKNOWN, sdp: 'v=0' } },
    ],
    'visits.rooms.say': [{ ...sits, kind: 'device-test', endAt, figures: { camera: 1 } }],
    'visits.rooms.let-in': [{ ...sits, endAt }],
    'visits.rooms.cut-off': [{ bookingId: other.id, reason: 'technical', words: '', endAt }],
    'visits.rooms.end': [{ ...sits, endAt }],
    'visits.rooms.list': [{ day: endAt.slice(0, 10) }],
    'visits.rooms.record': [{ bookingId }],
    'visits.rooms.settle': [{ bookingId: other.id, outcome: 'failed', words: '已核实' }],
    'visits.rooms.answer': [{ bookingId: other.id, agrees: true, words: '' }],
  }
}
