import type { RoomFace } from '#shared/visits/prisons/rooms.contract'
import { type Organisation, organisationById } from '../../organisation/organisation.model'
import type { Vault } from '../../platform/vault'
import { knownYears } from '../prisons/holidays'
import { prisonsById } from '../prisons/prisons.model'
import { type StoredRoom, roomsById } from '../prisons/rooms.model'
import { companionsByIds } from '../relatives/companions.model'
import { kinshipsByIds } from '../relatives/kinships.model'
import type { StoredBooking } from './bookings.model'

const byId = <T extends { id: string }>(rows: readonly T[]) =>
  new Map(rows.map(row => [row.id, row]))

/** What lies elsewhere of some bookings, read together. */
export async function aroundOf(bookings: readonly StoredBooking[]) {
  const roomIds = bookings.flatMap(({ roomId }) => roomId ?? [])
  const [prisons, kinships, rooms, companions, counties, holidays] = await Promise.all([
    prisonsById(bookings.map(({ prisonId }) => prisonId)),
    kinshipsByIds(bookings.map(({ kinshipId }) => kinshipId)),
    roomsById(roomIds),
    companionsByIds(bookings.flatMap(one => one.companions)),
    countiesById(bookings.map(({ countyId }) => countyId)),
    knownYears(),
  ])
  return {
    prisons: byId(prisons),
    kinships: byId(kinships),
    rooms: byId(rooms),
    companions: byId(companions),
    counties,
    holidays,
  }
}

export type Around = Awaited<ReturnType<typeof aroundOf>>

async function countiesById(ids: readonly string[]): Promise<Map<string, Organisation>> {
  const found = await Promise.all([...new Set(ids)].map(id => organisationById(id)))
  return byId(found.flatMap(one => one ?? []))
}

/** What a family must know to come to a room. */
export const faceOf = ({
  id,
  name,
  access,
  address,
  directions,
  point,
  phone,
}: StoredRoom): RoomFace => ({ id, name, access, address, directions, point, phone })

/** For whoever opens what is sealed. */
export interface Presenting {
  now: Date
  vault: Vault
}
