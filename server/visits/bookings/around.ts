import type { RoomFace } from '#shared/visits/prisons/rooms.contract'
import { type Organisation, organisationById } from '../../organisation/organisation.model'
import type { Vault } from '../../platform/vault'
import { knownYears } from '../prisons/holidays'
import { prisonsById } from '../prisons/prisons.model'
import { type StoredRoom, roomsById } from '../prisons/rooms.model'
import { companionsByIds } from '../relatives/companions.model'
import { kinshipsByIds } from '../relatives/kinships.model'
import type { StoredBooking } from './bookings.model'
import type { Known } from './known'

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

/** The same of a request that was just stored, from what was read for it. */
export async function aroundKnown(
  { prison, kinship, companions, county, asked }: Known,
  { roomId }: Pick<StoredBooking, 'roomId'>,
): Promise<Around> {
  return {
    prisons: byId([prison]),
    kinships: byId([kinship]),
    rooms: byId(roomId === null ? [] : await roomsById([roomId])),
    companions: byId(companions),
    counties: byId(county ? [county] : []),
    holidays: asked.holidays,
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
