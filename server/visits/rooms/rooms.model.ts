import { Schema, model } from 'mongoose'
import type { BreakReason } from '#shared/visits/rooms/cut-off'
import { EMPTY_ROOM, type RoomFacts, type Seat } from '#shared/visits/rooms/room-states'
import { type VisitTime, windowOf } from '#shared/visits/rooms/windows'
import type { ClientSession } from '../../platform/database'

/** The room of one visit, called like its booking. */
export interface StoredRoom extends VisitTime {
  /** Of the booking. */
  id: string
  relativeId: string
  prisonId: string
  countyId: string
  endsAt: Date
  facts: RoomFacts
  /** Which sitting is on each seat; null: nobody has sat there yet. */
  sittings: Record<Seat, string | null>
  /** How many events were told of it: the next one is called so. */
  told: number
  reason: BreakReason | null
  /** What the prison wrote for the family when it cut the visit off; may be empty. */
  words: string
  /** When the visit was over; null: it is not. */
  overAt: Date | null
  /** When the video service closed the room as well; null: not yet. */
  dismissedAt: Date | null
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    relativeId: { type: String, required: true },
    prisonId: { type: String, required: true },
    countyId: { type: String, required: true },
    startsAt: { type: Date, required: true },
    minutes: { type: Number, required: true },
    endsAt: { type: Date, required: true },
    facts: { type: Schema.Types.Mixed, required: true },
    sittings: { type: Schema.Types.Mixed, required: true },
    told: { type: Number, required: true },
    reason: { type: String, default: null },
    words: { type: String, default: '' },
    overAt: { type: Date, default: null },
    dismissedAt: { type: Date, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false, minimize: false },
)
schema.index({ prisonId: 1, startsAt: 1 }) // what a prison has on a day
schema.index({ countyId: 1, startsAt: 1 }) // what a county has on a day
schema.index({ overAt: 1, endsAt: 1 }) // whose time is over though nobody ended them
schema.index({ dismissedAt: 1, overAt: 1 }) // which the video service has still to close

/** Where the hub hears of rooms. */
export const VISIT_ROOMS = 'visit_rooms'

const Rooms = model('VisitRoom', schema, VISIT_ROOMS)
type Row = Omit<StoredRoom, 'id'> & { _id: string }
const toRoom = ({ _id, ...room }: Row): StoredRoom => ({ id: _id, ...room })

/** What a room is made of. */
export interface RoomOf extends VisitTime {
  id: string
  relativeId: string
  prisonId: string
  countyId: string
}

/** An empty room, as it is before anybody comes. */
export const emptyRoom = ({ id, relativeId, prisonId, countyId, ...time }: RoomOf): StoredRoom => ({
  id,
  relativeId,
  prisonId,
  countyId,
  startsAt: time.startsAt,
  minutes: time.minutes,
  endsAt: windowOf(time).endsAt,
  facts: EMPTY_ROOM,
  sittings: { family: null, prison: null, monitor: null },
  told: 0,
  reason: null,
  words: '',
  overAt: null,
  dismissedAt: null,
})

/** A room by its booking; null while nobody was in it. */
export async function roomById(id: string, session?: ClientSession): Promise<StoredRoom | null> {
  const row = await Rooms.findById(id)
    .session(session ?? null)
    .lean<Row>()
  return row && toRoom(row)
}

/** Rooms by their bookings; those nobody was in are left out. */
export async function roomsById(ids: readonly string[]): Promise<Map<string, StoredRoom>> {
  const rows = await Rooms.find({ _id: { $in: ids } }).lean<Row[]>()
  return new Map(rows.map(row => [row._id, toRoom(row)]))
}

/** More visits than these no prison and no county has on one day. */
const MOST_A_DAY = 500

/** Rooms of visits that begin between two moments, the second excluded; by time. */
export async function roomsBetween(
  scope: { prisonId: string } | { countyId: string },
  [from, to]: readonly [Date, Date],
): Promise<StoredRoom[]> {
  const rows = await Rooms.find({ ...scope, startsAt: { $gte: from, $lt: to } })
    .sort({ startsAt: 1 })
    .limit(MOST_A_DAY)
    .lean<Row[]>()
  return rows.map(toRoom)
}

/** Stores a room as it is now. */
export async function saveRoom({ id, ...room }: StoredRoom, session: ClientSession): Promise<void> {
  await Rooms.replaceOne({ _id: id }, room, { upsert: true, session })
}

/** Rooms that nobody ended, though their time is over; the longest over first. */
export async function roomsPastEnd(now: Date, limit: number): Promise<string[]> {
  const rows = await Rooms.find({ overAt: null, endsAt: { $lte: now } }, { _id: 1 })
    .sort({ endsAt: 1 })
    .limit(limit)
    .lean<Row[]>()
  return rows.map(({ _id }) => _id)
}

/** Rooms that are over and that the video service has not closed yet. */
export async function roomsToDismiss(limit: number): Promise<string[]> {
  const rows = await Rooms.find({ dismissedAt: null, overAt: { $ne: null } }, { _id: 1 })
    .sort({ overAt: 1 })
    .limit(limit)
    .lean<Row[]>()
  return rows.map(({ _id }) => _id)
}

/** Notes that the video service has closed a room. */
export async function noteDismissed(id: string, at: Date): Promise<void> {
  await Rooms.updateOne({ _id: id }, { $set: { dismissedAt: at } })
}
