import type { z } from '#shared/z'
import type {
  Room,
  RoomAccess,
  RoomEquipment,
  setRoom,
} from '#shared/visits/prisons/rooms.contract'
import { words } from './rooms.words'

/** What is filled in of a room. */
export interface RoomDraft {
  name: string
  persons: string
  equipment: RoomEquipment[]
  access: RoomAccess[]
  address: string
  directions: string
  phone: string
  from: string
  to: string
  latitude: string
  longitude: string
  open: boolean
}

export const roomDraft = (room: Room | null): RoomDraft =>
  room
    ? {
        ...room,
        persons: String(room.persons),
        latitude: room.point ? String(room.point.latitude) : '',
        longitude: room.point ? String(room.point.longitude) : '',
      }
    : {
        ...{ name: '', persons: '3', equipment: ['camera'], access: [], address: '' },
        ...{ directions: '', phone: '', from: '08:30', to: '17:30', latitude: '', longitude: '' },
        open: true,
      }

const isBetween = (text: string, least: number, most: number) =>
  /^\d{1,3}(\.\d{1,8})?$/.test(text.trim()) && Number(text) >= least && Number(text) <= most

/** China, degrees. */
const [SOUTH, NORTH, WEST, EAST] = [3, 54, 73, 136] as const

/** What is wrong with what was filled in, by field. */
export function roomFaults(draft: RoomDraft): Record<string, string> {
  const { name, persons, address, from, to, latitude, longitude } = draft
  const noPoint = latitude.trim() === '' && longitude.trim() === ''
  const isPoint = isBetween(latitude, SOUTH, NORTH) && isBetween(longitude, WEST, EAST)
  return {
    ...(name.trim().length < 2 && { name: words.faults.name }),
    ...(!(/^\d{1,2}$/.test(persons) && isBetween(persons, 1, 20)) && {
      persons: words.faults.persons,
    }),
    ...(address.trim().length < 2 && { address: words.faults.address }),
    ...((from === '' || to === '' || from >= to) && { to: words.faults.to }),
    ...(!noPoint && !isPoint && { longitude: words.faults.point }),
  }
}

type Asked = z.input<(typeof setRoom)['input']>

/** What the server is asked, when nothing is wrong. */
export const askedOf = (draft: RoomDraft, room: Room | null): Asked => ({
  id: room?.id ?? null,
  version: room?.version ?? 0,
  name: draft.name,
  persons: Number(draft.persons),
  equipment: draft.equipment,
  access: draft.access,
  address: draft.address,
  directions: draft.directions,
  phone: draft.phone,
  from: draft.from,
  to: draft.to,
  open: draft.open,
  point:
    draft.latitude.trim() === ''
      ? null
      : { latitude: Number(draft.latitude), longitude: Number(draft.longitude) },
})
