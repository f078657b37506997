import { daysAfter, instantInChina } from '#shared/time/days'
import * as outcomesContract from '#shared/visits/rooms/outcomes.contract'
import * as contract from '#shared/visits/rooms/rooms.contract'
import * as endpoints from '#shared/visits/rooms/rooms.endpoints'
import { implement } from '../../platform/implement'
import type { Vault } from '../../platform/vault'
import { sessionOf, visitFor } from './asked-for'
import { barFor, enter } from './entering.actions'
import { presentOutcome, presentRoom } from './presenting'
import { readRoomOf } from './reading'
import { cutVisitOff, endTalk, handOn, letFamilyIn, say } from './rooms.actions'
import { outcomesById } from './outcomes.model'
import { roomsBetween } from './rooms.model'
import { mayReadRecord, mayRunRoom, roomScopeOf, seatOf } from './rooms.policy'

/** The room of a visit: entering it, and what its pages say of themselves and to each other. */
export const roomRoutes = [
  implement(
    endpoints.readOwnRoom,
    contract.readOwnRoom,
  )(async ({ input, actor, outside }) => {
    const visit = await visitFor(input.bookingId, one => mayReadRecord(actor, one))
    const bar = await barFor(visit, { seat: 'family', actor }, outside)
    return readRoomOf(visit, bar, outside)
  }),

  implement(
    endpoints.enterRoom,
    contract.enterRoom,
  )(async ({ input, actor, sessionId, outside }) => {
    const visit = await visitFor(input.bookingId, one => seatOf(actor, one) !== null)
    const seat = seatOf(actor, visit)!
    return enter(visit, { seat, actor, sessionId: sessionOf(sessionId) }, outside)
  }),

  implement(
    endpoints.monitorRoom,
    contract.monitorRoom,
  )(async ({ input, actor, sessionId, outside }) => {
    const visit = await visitFor(input.bookingId, one => mayRunRoom(actor, one))
    return enter(visit, { seat: 'monitor', actor, sessionId: sessionOf(sessionId) }, outside)
  }),

  implement(
    endpoints.signalRoom,
    contract.signalRoom,
  )(async ({ input: { to, signal, ...sits }, actor, sessionId, outside }) => {
    await visitFor(sits.bookingId, one => seatOf(actor, one) !== null)
    await handOn({ ...sits, sessionId: sessionOf(sessionId) }, { to, signal }, outside.now())
    return { sent: true }
  }),

  implement(
    endpoints.sayInRoom,
    contract.sayInRoom,
  )(async ({ input: { kind, endAt, figures, ...sits }, actor, sessionId, outside }) => {
    await visitFor(sits.bookingId, one => seatOf(actor, one) !== null)
    const said = { kind, endAt: new Date(endAt), figures }
    return presentRoom(await say({ ...sits, sessionId: sessionOf(sessionId) }, said, outside.now()))
  }),

  implement(
    endpoints.listRooms,
    outcomesContract.listRooms,
  )(async ({ input: { day }, actor, outside }) => {
    const rooms = await roomsBetween(roomScopeOf(actor), [
      instantInChina(day, '00:00'),
      instantInChina(daysAfter(day, 1), '00:00'),
    ])
    const outcomes = await outcomesById(rooms.map(({ id }) => id))
    return {
      rooms: rooms.map(room => {
        const outcome = outcomes.get(room.id)
        return {
          bookingId: room.id,
          room: presentRoom(room),
          outcome: outcome ? presentOutcome(outcome) : null,
        }
      }),
      now: outside.now().toISOString(),
    }
  }),
]

/** What begins a visit, and what ends it. */
export const roomActRoutes = (vault: Vault) => [
  implement(
    endpoints.letIn,
    contract.letIn,
  )(async ({ input: { endAt, ...sits }, actor, sessionId, outside }) => {
    await visitFor(sits.bookingId, one => mayRunRoom(actor, one))
    const asks = { ...sits, sessionId: sessionOf(sessionId) }
    const by = { staffId: actor.staffId, endAt: new Date(endAt) }
    return presentRoom(await letFamilyIn(asks, by, { now: outside.now(), vault }))
  }),

  implement(
    endpoints.cutOff,
    contract.cutOff,
  )(async ({ input: { endAt, ...cut }, actor, sessionId, outside }) => {
    await visitFor(cut.bookingId, one => mayRunRoom(actor, one))
    const by = { staffId: actor.staffId, sessionId: sessionOf(sessionId) }
    const cuts = { ...cut, ...by, endAt: new Date(endAt) }
    return presentRoom(await cutVisitOff(cuts, { now: outside.now(), vault }))
  }),

  implement(
    endpoints.endVisit,
    contract.endVisit,
  )(async ({ input: { endAt, ...sits }, actor, sessionId, outside }) => {
    await visitFor(sits.bookingId, one => seatOf(actor, one) !== null)
    const asks = { ...sits, sessionId: sessionOf(sessionId) }
    return presentRoom(await endTalk(asks, new Date(endAt), { now: outside.now(), vault }))
  }),
]
