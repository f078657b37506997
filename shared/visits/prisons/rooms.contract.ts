import { ClockTime, DayText } from '../../checkins/terms.contract'
import type { Contract } from '../../endpoint'
import { z } from '../../z'

export const RoomId = z.string().min(1).max(64)

/** What stands in a room. */
export const RoomEquipment = z.enum([
  'camera',
  'large-screen',
  'headset',
  'hearing-loop',
  'printer',
])
export type RoomEquipment = z.infer<typeof RoomEquipment>

/** How one gets into a room. */
export const RoomAccess = z.enum(['wheelchair', 'ground-floor', 'lift', 'accessible-toilet'])
export type RoomAccess = z.infer<typeof RoomAccess>

const Said = {
  name: z.string().trim().min(2).max(40),
  /** How many of a family have room. */
  persons: z.int().min(1).max(20),
  equipment: z.array(RoomEquipment).max(10),
  access: z.array(RoomAccess).max(10),
  address: z.string().trim().min(2).max(120),
  /** How to get there: bus, entrance, floor; may be empty. */
  directions: z.string().trim().max(300),
  /** Of the entrance, degrees, WGS-84; null where nobody measured. */
  point: z
    .strictObject({ latitude: z.number().min(3).max(54), longitude: z.number().min(73).max(136) })
    .nullable(),
  /** Where one calls who cannot find it; may be empty. */
  phone: z.string().trim().max(20),
  /** When it can be used on working days. */
  from: ClockTime,
  to: ClockTime,
}

/** A room of a county's bureau in which a family sits. */
export const Room = z
  .strictObject({
    id: RoomId,
    countyId: z.string(),
    ...Said,
    open: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'BureauRoom' })
export type Room = z.infer<typeof Room>

/** What a family must know to come there. */
export const RoomFace = Room.pick({
  id: true,
  name: true,
  access: true,
  address: true,
  directions: true,
  point: true,
  phone: true,
}).meta({ id: 'BureauRoomFace' })
export type RoomFace = z.infer<typeof RoomFace>

/** Why a room is not free. */
export const Taking = z
  .strictObject({
    roomId: RoomId,
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    kind: z.enum(['visit', 'blocked']),
    /** Whose visit it is; null for blocked hours. */
    bookingId: z.string().nullable(),
    /** Why it is blocked; empty for a visit. */
    note: z.string(),
  })
  .meta({ id: 'BureauRoomTaking' })
export type Taking = z.infer<typeof Taking>

export const listRooms = {
  input: z.strictObject({}),
  /** Of the clerk's county, by name; closed ones last. */
  reply: z.strictObject({ rooms: z.array(Room) }),
} satisfies Contract

export const setRoom = {
  input: z
    .strictObject({
      /** Null adds one. */
      id: RoomId.nullable(),
      /** As it was read; 0 for a new one. */
      version: z.int().min(0),
      open: z.boolean(),
      ...Said,
    })
    .refine(({ from, to }) => from < to, { path: ['to'], params: { code: 'not-after-opening' } }),
  reply: Room,
} satisfies Contract

export const listTakings = {
  input: z.strictObject({ firstDay: DayText, lastDay: DayText }),
  /** At most forty-two days, in the order of the clock. */
  reply: z.strictObject({ rooms: z.array(Room), takings: z.array(Taking) }),
} satisfies Contract

export const blockRoom = {
  input: z
    .strictObject({
      roomId: RoomId,
      day: DayText,
      from: ClockTime,
      to: ClockTime,
      note: z.string().trim().min(2).max(80),
    })
    .refine(({ from, to }) => from < to, { path: ['to'], params: { code: 'not-after-opening' } }),
  reply: Taking,
} satisfies Contract

export const unblockRoom = {
  input: z.strictObject({ roomId: RoomId, startsAt: z.iso.datetime() }),
  reply: z.strictObject({}),
} satisfies Contract
