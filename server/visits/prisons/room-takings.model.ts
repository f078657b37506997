import { clockInChina, dayInChina } from '#shared/time/days'
import type { ClientSession } from '../../platform/database'
import { Rooms, type Row, type StoredTaking } from './rooms.model'

/** What is asked of a room. */
export interface RoomWants {
  bookingId?: string
  /** How many come, the relative included. */
  persons?: number
  wheelchair?: boolean
  /** This room and no other. */
  roomId?: string
}

const MINUTE = 60_000

/** Nothing else lies between two moments. */
const freeBetween = (startsAt: Date, endsAt: Date) => ({
  takings: { $not: { $elemMatch: { startsAt: { $lt: endsAt }, endsAt: { $gt: startsAt } } } },
})

/**
 * Takes a free room of a county that is as it is wanted, the smallest first: decided by one write for
 * each room, so that no two visits get the same.
 *
 * @returns the id of the room, or null when none is free.
 */
export async function takeRoom(
  countyId: string,
  startsAt: Date,
  minutes: number,
  session: ClientSession,
  { bookingId, persons = 1, wheelchair = false, roomId }: RoomWants = {},
): Promise<string | null> {
  const endsAt = new Date(startsAt.getTime() + minutes * MINUTE)
  if (dayInChina(startsAt) !== dayInChina(endsAt)) return null
  const fitting = await Rooms.find(
    {
      countyId,
      open: true,
      persons: { $gte: persons },
      from: { $lte: clockInChina(startsAt) },
      to: { $gte: clockInChina(endsAt) },
      ...(wheelchair && { access: 'wheelchair' }),
      ...(roomId !== undefined && { _id: roomId }),
    },
    { takings: 0 },
  )
    .session(session)
    .sort({ persons: 1, name: 1, _id: 1 })
    .lean<Row[]>()
  const taking = {
    startsAt,
    endsAt,
    kind: 'visit',
    bookingId: bookingId ?? null,
    note: '',
  } as const
  for (const { _id } of fitting) if (await addTaking(_id, taking, session)) return _id
  return null
}

/** Notes that a room is taken. @returns false when it is, at that time. */
export async function addTaking(
  roomId: string,
  taking: StoredTaking,
  session: ClientSession,
): Promise<boolean> {
  const { modifiedCount } = await Rooms.updateOne(
    { _id: roomId, open: true, ...freeBetween(taking.startsAt, taking.endsAt) },
    { $push: { takings: taking } },
    { session },
  )
  return modifiedCount === 1
}

/** Gives a room back. @returns false when it was not taken from that moment on. */
export const giveBackRoom = (
  roomId: string,
  startsAt: Date,
  session: ClientSession,
): Promise<boolean> => dropTaking(roomId, { startsAt, kind: 'visit' }, session)

/** Ends that a room is taken. @returns false when it was not, from that moment on and for that. */
export async function dropTaking(
  roomId: string,
  { startsAt, kind }: Pick<StoredTaking, 'startsAt' | 'kind'>,
  session: ClientSession,
): Promise<boolean> {
  const { modifiedCount } = await Rooms.updateOne(
    { _id: roomId },
    { $pull: { takings: { startsAt, kind } } },
    { session },
  )
  return modifiedCount === 1
}

/** When the rooms of a county are taken between two moments, in the order of the clock. */
export async function takingsOf(countyId: string, from: Date, to: Date) {
  const rows = await Rooms.find({ countyId }).lean<Row[]>()
  return rows
    .flatMap(({ _id, takings = [] }) => takings.map(taking => ({ roomId: _id, ...taking })))
    .filter(({ startsAt, endsAt }) => startsAt < to && endsAt > from)
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
}

/** Forgets what was taken and is over since a moment: bookings know it. @returns how many rooms changed. */
export async function forgetTakings(before: Date): Promise<number> {
  const { modifiedCount } = await Rooms.updateMany(
    { 'takings.endsAt': { $lt: before } },
    { $pull: { takings: { endsAt: { $lt: before } } } },
  )
  return modifiedCount
}
