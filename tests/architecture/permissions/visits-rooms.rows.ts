import { randomUUID } from 'node:crypto'
import { cutOff, enterRoom } from '#shared/visits/rooms/rooms.endpoints'
import { MORNING } from '../../helpers/world'
import { booked } from '../../helpers/visits'
import { ASKERS, type Asker, FAMILIES, type Own, type Rows, VISIT_DESKS } from './askers'

const endAt = MORNING

/** A visit of the first relative with the first prison, which begins in five minutes. */
const visit = async ({ world }: Own): Promise<string> => {
  await world.relative(1)
  return (await booked({ startsAt: new Date('2026-11-24T01:05:00Z') })).id
}

/** One whose room the prison has entered. */
async function entered(own: Own): Promise<string> {
  const bookingId = await visit(own)
  await (await own.world.staff('prison')).ask(enterRoom, { bookingId })
  return bookingId
}

/** One that is over. */
async function over(own: Own): Promise<string> {
  const bookingId = await entered(own)
  const cut = { bookingId, reason: 'technical', words: '', endAt }
  await (await own.world.staff('prison')).ask(cutOff, cut)
  return bookingId
}

const ALL: Asker[] = [...FAMILIES, ...VISIT_DESKS]
const except = (...known: Asker[]) => ALL.filter(asker => !known.includes(asker))
/** Whom a visit at the family's own phone concerns, and who may sit in its room. */
const concerned: Asker[] = ['relative', 'clerk', 'prison']
const seated: Asker[] = ['relative', 'prison']
const ofThePrison = { may: ['prison'] as Asker[], unknownTo: ['otherPrison'] as Asker[] }
const ofTheFamily = { may: ['relative'] as Asker[], unknownTo: ['otherRelative'] as Asker[] }
/** Nobody speaks from a seat that he has not taken. */
const fromNoSeat = { may: [] as Asker[], unknownTo: ALL }
const sits = async (own: Own) => ({ bookingId: await entered(own), sittingId: randomUUID() })

/** Who gets what of the rooms of visits. */
export const VISITS_ROOMS: Rows = {
  'visits.rooms.own': { input: async own => ({ bookingId: await visit(own) }), ...ofTheFamily },
  'visits.rooms.enter': {
    input: async own => ({ bookingId: await visit(own) }),
    may: seated,
    unknownTo: except(...seated),
  },
  'visits.rooms.monitor': { input: async own => ({ bookingId: await visit(own) }), ...ofThePrison },
  'visits.rooms.signal': {
    input: async own => ({
      ...(await sits(own)),
      ...{ to: 'prison', signal: { kind: 'offer', link: randomUUID(), sdp: 'v=0' } },
    }),
    ...fromNoSeat,
  },
  'visits.rooms.say': {
    input: async own => ({ ...(await sits(own)), kind: 'media', endAt, figures: {} }),
    ...fromNoSeat,
  },
  'visits.rooms.let-in': {
    input: async own => ({ ...(await sits(own)), endAt }),
    may: [],
    unknownTo: ['prison', 'otherPrison'],
  },
  'visits.rooms.cut-off': {
    input: async own => ({ bookingId: await entered(own), reason: 'technical', words: '', endAt }),
    ...ofThePrison,
  },
  'visits.rooms.end': { input: async own => ({ ...(await sits(own)), endAt }), ...fromNoSeat },
  'visits.rooms.pass': { input: sits, ...fromNoSeat },
  // Nothing is signed here, and no service is used: the door is not there, whoever knocks.
  'visits.rooms.call-events': {
    input: () => ({ EventGroupId: 1, EventType: 103, EventInfo: { RoomId: 'b', EventTs: 1 } }),
    may: ASKERS,
    answered: 404,
  },
  'visits.rooms.list': { input: () => ({ day: '2026-11-24' }), may: VISIT_DESKS },
  'visits.rooms.record': {
    input: async own => ({ bookingId: await over(own) }),
    may: concerned,
    unknownTo: except(...concerned),
  },
  'visits.rooms.settle': {
    input: async own => ({ bookingId: await over(own), outcome: 'failed', words: '已核实' }),
    ...ofThePrison,
  },
  'visits.rooms.answer': {
    input: async own => ({ bookingId: await over(own), agrees: true, words: '' }),
    ...ofTheFamily,
  },
}
