import type {
  book,
  joinWaitingList,
  prepareBooking,
} from '#shared/visits/bookings/bookings.contract'
import { earliestDay, latestDay, obstaclesOf } from '#shared/visits/bookings/rules'
import { HolidaysUnknown } from '#shared/visits/prisons/working-days'
import type { z } from '#shared/z'
import { type Asker, typeFor } from './judging'
import { type Known, askedAs, knownOf } from './known'
import { type AskedVisit, storeRequest } from './storing'

type Prepared = z.output<(typeof prepareBooking)['input']>
type Booked = z.output<(typeof book)['input']>
type Lined = z.output<(typeof joinWaitingList)['input']>

/** Tells how the visit would be made and what stands in the way, before anything is asked for. */
export async function prepare({ answers, ...wanted }: Prepared, by: Asker) {
  const { relativeId, now } = by
  const known = await knownOf({ relativeId, now, ...wanted })
  const { prison, county, asked, perMonth, isFirst } = known
  const how = typeFor(answers, known, by)
  const { id, name, phone, address, hasAccounts, externalLink, rules } = prison
  return {
    ...how,
    obstacles: obstaclesOf(askedAs(known, how.type)),
    isFirst,
    prison: { id, name, phone, address, hasAccounts, externalLink },
    earliestDay: earliestOrNull(known, now),
    latestDay: latestDay(rules, now),
    maxPersons: rules.maxPersons,
    minutes: rules.minutes,
    leftThisMonth: perMonth === null ? null : Math.max(0, perMonth - asked.usedInMonth),
    lateMinutes: rules.lateMinutes,
    isFree: rules.isFree,
    desk: { name: county?.name ?? '', phone: county?.phone ?? '', address: '' },
  }
}

/** Null also where nobody can count it: the obstacle says so. */
function earliestOrNull({ prison, asked }: Known, now: Date) {
  try {
    return earliestDay(prison.rules, now, asked.holidays)
  } catch (error) {
    if (error instanceof HolidaysUnknown) return null
    throw error
  }
}

/** Asks for a visit; its time is held from now on. The same attempt again gives the first one. */
export const askForVisit = (input: Booked, by: Asker): Promise<AskedVisit> =>
  storeRequest({ ...input, ...by, wish: null })

/** Stands in line for the days that somebody wishes for. */
export const standInLine = ({ fromDay, toDay, ...input }: Lined, by: Asker): Promise<AskedVisit> =>
  storeRequest({ ...input, ...by, slotId: null, wish: { fromDay, toDay } })
