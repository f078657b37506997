import { Schema, model } from 'mongoose'
import type { VisitEvent } from '#shared/visits/rooms/events'
import type { Seat } from '#shared/visits/rooms/room-states'
import type { ClientSession } from '../../platform/database'

/** An event of a visit, as it was told. */
export interface StoredEvent extends VisitEvent {
  /** The booking and a number, from 1 on in the order in which they were told. */
  id: string
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    bookingId: { type: String, required: true },
    end: { type: String, required: true },
    about: { type: String, default: null },
    kind: { type: String, required: true },
    at: { type: Date, required: true },
    endAt: { type: Date, default: null },
    figures: { type: Schema.Types.Mixed, required: true },
    reason: { type: String, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false, minimize: false },
)
schema.index({ bookingId: 1, at: 1, _id: 1 }) // what happened in a visit, oldest first

const Events = model('VisitEvent', schema, 'visit_events')
type Row = Omit<StoredEvent, 'id'> & { _id: string }
const toEvent = ({ _id, ...event }: Row): StoredEvent => ({ id: _id, ...event })

/** Of one visit no more are told: an end that tells more is out of its mind. */
export const MOST_EVENTS = 2000

/** How an event is called. */
export const eventId = (bookingId: string, number: number): string =>
  `${bookingId}:${String(number).padStart(5, '0')}`

/** Stores an event. */
export async function addEvent(
  { id, ...event }: StoredEvent,
  session: ClientSession,
): Promise<void> {
  await Events.collection.insertOne({ _id: id, ...event } as never, { session })
}

/** All that was told of a visit, oldest first. */
export async function eventsOf(bookingId: string, session?: ClientSession): Promise<StoredEvent[]> {
  const rows = await Events.find({ bookingId })
    .sort({ at: 1, _id: 1 })
    .limit(MOST_EVENTS)
    .session(session ?? null)
    .lean<Row[]>()
  return rows.map(toEvent)
}

/** What the video service told of a seat: the bridge's word, by the service's own clock. */
export async function serviceEventsOf(
  bookingId: string,
  about: Seat,
  session: ClientSession,
): Promise<StoredEvent[]> {
  const rows = await Events.find({ bookingId, end: 'bridge', about, endAt: { $ne: null } })
    .limit(MOST_EVENTS)
    .session(session)
    .lean<Row[]>()
  return rows.map(toEvent)
}

/** Events by id. */
export async function eventsById(ids: readonly string[]): Promise<StoredEvent[]> {
  const rows = await Events.find({ _id: { $in: ids } }).lean<Row[]>()
  return rows.map(toEvent)
}
