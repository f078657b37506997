import { Schema, model } from 'mongoose'
import type { RoomAccess, RoomEquipment, Taking } from '#shared/visits/prisons/rooms.contract'
import type { ClientSession } from '../../platform/database'
import type { Part, Pointer } from '../../platform/together'

/** What a room is, without when it is taken. */
export interface StoredRoom {
  id: string
  countyId: string
  name: string
  persons: number
  equipment: RoomEquipment[]
  access: RoomAccess[]
  address: string
  directions: string
  /** Degrees, WGS-84. */
  point: { latitude: number; longitude: number } | null
  phone: string
  /** HH:mm, China; a visit lies within these hours. */
  from: string
  to: string
  open: boolean
  version: number
}

/** That a room is not free. */
export interface StoredTaking {
  startsAt: Date
  endsAt: Date
  kind: Taking['kind']
  bookingId: string | null
  note: string
}

const text = { type: String, required: true }
const date = { type: Date, required: true }
const number = { type: Number, required: true }

const takingSchema = new Schema(
  {
    startsAt: date,
    endsAt: date,
    kind: text,
    bookingId: { type: String, default: null },
    note: { type: String, default: '' },
  },
  { _id: false, strict: 'throw' },
)

const schema = new Schema(
  {
    _id: text,
    countyId: text,
    name: text,
    persons: number,
    equipment: { type: [String], required: true },
    access: { type: [String], required: true },
    address: text,
    directions: { type: String, default: '' },
    point: {
      type: new Schema({ latitude: number, longitude: number }, { _id: false, strict: 'throw' }),
      default: null,
    },
    phone: { type: String, default: '' },
    from: text,
    to: text,
    open: { type: Boolean, required: true },
    version: number,
    /** When it is taken: within the room, so that one write decides whether it is free. */
    takings: { type: [takingSchema], required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ countyId: 1, open: -1, name: 1, _id: 1 }) // the rooms of this county, by name
schema.index({ 'takings.endsAt': 1 }) // what is over and can be forgotten

/** For the model files of this feature only. */
export const Rooms = model('VisitBureauRoom', schema, 'visit_bureau_rooms')

export type Row = Omit<StoredRoom, 'id'> & { _id: string; takings?: StoredTaking[] }
const toRoom = ({ _id, takings: _, ...rest }: Row): StoredRoom => ({ id: _id, ...rest })

/** One room, or null. */
export async function roomById(id: string, session?: ClientSession): Promise<StoredRoom | null> {
  const row = await Rooms.findById(id, { takings: 0 })
    .session(session ?? null)
    .lean<Row>()
  return row && toRoom(row)
}

/** Rooms by id, in no order. */
export async function roomsById(ids: readonly string[]): Promise<StoredRoom[]> {
  const rows = await Rooms.find({ _id: { $in: [...new Set(ids)] } }, { takings: 0 }).lean<Row[]>()
  return rows.map(toRoom)
}

/** The rooms of a county, open ones first, by name. */
export async function roomsOf(countyId: string): Promise<StoredRoom[]> {
  const rows = await Rooms.find({ countyId }, { takings: 0 })
    .sort({ open: -1, name: 1, _id: 1 })
    .lean<Row[]>()
  return rows.map(toRoom)
}

/**
 * The part of a question that asks which rooms may be taken of the counties that something points to; the
 * county for each.
 */
export const roomsPointedTo = (by: Pointer): Part<string> => ({
  ...{ model: Rooms, match: { open: true }, pointed: { to: 'countyId', by } },
  fields: { countyId: 1 },
  read: ({ countyId }: Pick<Row, 'countyId'>) => countyId,
})

/** Adds a room. */
export async function addRoom({ id, ...room }: StoredRoom, session: ClientSession) {
  await Rooms.create([{ _id: id, ...room, takings: [] }], { session })
}

/** Changes what a room is. @returns false when somebody else did so meanwhile. */
export async function changeRoom(
  { id, version, ...said }: StoredRoom,
  session: ClientSession,
): Promise<boolean> {
  const { modifiedCount } = await Rooms.updateOne(
    { _id: id, version: version - 1 },
    { $set: { ...said, version } },
    { session },
  )
  return modifiedCount === 1
}
