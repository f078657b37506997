import { endVisit, enterRoom, letIn, sayInRoom } from '#shared/visits/rooms/rooms.endpoints'
import { serviceNameOf } from '#shared/visits/rooms/video-service'
import { booked } from '../../../helpers/visits'
import type { Caller, World } from '../../../helpers/world'
import type { Callers } from '../callers'
import { type Good, must } from './good'

const LINK = '00000000-0000-4000-8000-000000000000'

/** How far a visit has come. */
type Stage = 'entered' | 'both-here' | 'let-in' | 'met' | 'over'
const STAGES: readonly Stage[] = ['entered', 'both-here', 'let-in', 'met', 'over']

/** A seat of a room is its session's who took it: only who asks here holds one. */
async function seated(world: World, callers: Callers, stage: Stage) {
  const now = world.outside.now()
  const { id: bookingId } = await booked({ startsAt: new Date(now.getTime() + 300_000) })
  const [family, prison] = [await callers.of('relative', 0), await callers.of('prisonStaff', 0)]
  const endAt = now.toISOString()
  const enter = async (caller: Caller) => {
    const { sittingId } = await must(caller, enterRoom, { bookingId })
    const sits = { bookingId, sittingId: sittingId as string }
    const say = (kind: string) => must(caller, sayInRoom, { ...sits, kind, endAt, figures: {} })
    await say('join')
    return { sits, say }
  }
  const isPast = (other: Stage) => STAGES.indexOf(stage) >= STAGES.indexOf(other)
  const { sits, say } = await enter(prison)
  if (isPast('both-here')) {
    const other = await enter(family)
    if (isPast('let-in')) await must(prison, letIn, { ...sits, endAt })
    if (isPast('met')) await Promise.all([say('media'), other.say('media')])
    if (isPast('over')) await must(prison, endVisit, { ...sits, endAt })
  }
  return { ...sits, endAt }
}

/** Visits that are about to begin, and rooms that are entered just before they are asked about. */
export async function goodOfRooms(world: World): Promise<Good> {
  await world.relative(1)
  const startsAt = new Date(world.outside.now().getTime() + 300_000)
  const { id: bookingId } = await booked({ startsAt })
  const { sittingId } = await must(await world.staff('prison'), enterRoom, { bookingId })
  const endAt = world.outside.now().toISOString()
  const at = (stage: Stage) => (callers: Callers) => seated(world, callers, stage)
  const signal = { kind: 'offer', link: LINK, sdp: 'v=0' }
  return {
    'visits.rooms.own': [{ bookingId }],
    'visits.rooms.enter': [{ bookingId }],
    'visits.rooms.monitor': [{ bookingId }],
    'visits.rooms.signal': async callers => {
      const { endAt: _, ...sits } = await at('let-in')(callers)
      return [{ ...sits, to: 'family', signal }]
    },
    'visits.rooms.say': async callers => [
      { ...(await at('entered')(callers)), kind: 'device-test', figures: { camera: 1 } },
    ],
    'visits.rooms.pass': async callers => {
      const { endAt: _, ...sits } = await at('let-in')(callers)
      return [sits]
    },
    'visits.rooms.call-events': [
      {
        ...{ EventGroupId: 1, EventType: 103, CallbackTs: 1_687_770_731_932 },
        EventInfo: { RoomId: bookingId, UserId: serviceNameOf(sittingId), EventTs: 1_687_770_731 },
      },
    ],
    'visits.rooms.let-in': async callers => [await at('both-here')(callers)],
    'visits.rooms.cut-off': [{ bookingId, reason: 'technical', words: '', endAt }],
    'visits.rooms.end': async callers => [await at('met')(callers)],
    'visits.rooms.list': [{ day: endAt.slice(0, 10) }],
    'visits.rooms.record': [{ bookingId }],
    'visits.rooms.settle': [{ bookingId, outcome: 'failed', words: '已核实' }],
    'visits.rooms.answer': async callers => {
      const { bookingId: over } = await at('over')(callers)
      return [{ bookingId: over, agrees: true, words: '' }]
    },
  }
}
