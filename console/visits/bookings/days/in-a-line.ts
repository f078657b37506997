import type { DeskBooking } from '#shared/visits/bookings/desk-booking.contract'
import { clockAfter, clockInChina } from '#shared/time/days'
import { words as bookings } from '../bookings.words'
import { words } from '../sheets.words'

/** From when to when. */
export function clockOf({ row: { startsAt, minutes } }: DeskBooking): string {
  if (startsAt === null) return ''
  const from = clockInChina(new Date(startsAt))
  return minutes === null ? from : words.span(from, clockAfter(from, minutes))
}

/** Who comes, with what each is to the prisoner. */
export const visitorsOf = ({ people }: DeskBooking): string =>
  people.map(({ name, kin }) => `${name}（${bookings.kin(kin)}）`).join('，')

/** Where the family sits. */
export const whereOf = ({ row }: DeskBooking): string =>
  row.place === 'bureau' ? (row.roomName ?? bookings.noRoom) : bookings.places.phone

/** What must be seen to beforehand. */
export const careOf = ({ row }: DeskBooking): string =>
  [
    ...row.needs.map(need => bookings.need[need]),
    ...(row.interpreter === null ? [] : [bookings.interpreter(row.interpreter)]),
  ].join('，')
