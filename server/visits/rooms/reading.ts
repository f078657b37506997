import type { Bar } from '#shared/visits/rooms/rooms.contract'
import { settleChoices } from '#shared/visits/rooms/settling'
import { organisationById } from '../../organisation/organisation.model'
import type { Outside } from '../../platform/outside'
import { prisonById } from '../prisons/prisons.model'
import { eventsOf } from './events.model'
import { mayAnswer, maySettle } from './outcomes.actions'
import { outcomeById } from './outcomes.model'
import { presentEvent, presentOutcome, presentRoom } from './presenting'
import { emptyRoom, roomById } from './rooms.model'
import type { Visit } from './visit'

/** What a relative's phone shows before and while it waits. @param bar - why it cannot enter. */
export async function readRoomOf(visit: Visit, bar: Bar | null, { calls, now }: Outside) {
  const [room, prison, county] = await Promise.all([
    roomById(visit.id),
    prisonById(visit.prisonId),
    organisationById(visit.countyId),
  ])
  return {
    room: presentRoom(room ?? emptyRoom(visit)),
    prisonName: prison?.name ?? '',
    prisonPhone: prison?.phone ?? '',
    deskPhone: county?.phone ?? '',
    place: visit.place,
    lateMinutes: prison?.rules.lateMinutes ?? null,
    bar,
    carrier: calls.kind === 'trtc' ? ('trtc' as const) : ('webrtc' as const),
    now: now().toISOString(),
  }
}

/**
 * What both ends and the bridge told of a visit, the same on all screens.
 *
 * @param may - what the reader's role could do, if the record allows it.
 */
export async function readRecordOf(visit: Visit, may: { settle: boolean; answer: boolean }) {
  const [room, prison, events, outcome] = await Promise.all([
    roomById(visit.id),
    prisonById(visit.prisonId),
    eventsOf(visit.id),
    outcomeById(visit.id),
  ])
  return {
    room: presentRoom(room ?? emptyRoom(visit)),
    bookingState: visit.state,
    number: visit.number,
    prisonName: prison?.name ?? '',
    events: events.map(presentEvent),
    outcome: outcome ? presentOutcome(outcome) : null,
    can: {
      settle:
        may.settle &&
        outcome !== null &&
        maySettle(outcome) &&
        settleChoices(visit.state).length > 0,
      answer: may.answer && outcome !== null && mayAnswer(outcome),
    },
  }
}
