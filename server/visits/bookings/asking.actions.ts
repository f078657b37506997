import type {
  book,
  joinWaitingList,
  prepareBooking,
} from '#shared/visits/bookings/bookings.contract'
import { LONGEST_WISH_DAYS } from '#shared/visits/bookings/limits'
import { earliestDay, latestDay, obstaclesOf } from '#shared/visits/bookings/rules'
import { type FoundType, visitTypeFor } from '#shared/visits/bookings/visit-type'
import { HolidaysUnknown } from '#shared/visits/prisons/working-days'
import { dayInChina, daysAfter } from '#shared/time/days'
import type { z } from '#shared/z'
import { organisationById } from '../../organisation/organisation.model'
import { Refusal } from '../../platform/errors'
import type { Vault } from '../../platform/vault'
import { relativeFile } from '../relatives/relatives.model'
import { everVisited } from './booking-counts.model'
import { newBooking } from './booking-new'
import { type StoredBooking, bookingOfAttempt } from './bookings.model'
import { type Known, askedAs, knownOf } from './known'
import { searchMarks } from './search-marks'
import { sealNeeds } from './secrets'
import { storeBooking } from './storing'

type Prepared = z.output<(typeof prepareBooking)['input']>
type Booked = z.output<(typeof book)['input']>
type Lined = z.output<(typeof joinWaitingList)['input']>

export interface Asker {
  relativeId: string
  now: Date
  vault: Vault
  /** Whether a call can be made from the mini-program here. */
  callsOnPhone: boolean
}

/** Tells how the visit would be made and what stands in the way, before anything is asked for. */
export async function prepare({ answers, ...wanted }: Prepared, { relativeId, now, ...by }: Asker) {
  const known = await knownOf({ relativeId, ...wanted }, now)
  const { kinship, prison, asked, perMonth } = known
  const isFirst = !(await everVisited(kinship.id))
  const found = typeFor(answers, known, isFirst, by)
  const county = await organisationById(kinship.countyId)
  const { id, name, phone, address, hasAccounts, externalLink, rules } = prison
  return {
    ...found,
    obstacles: obstaclesOf(askedAs(known, found.type)),
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

const typeFor = (
  answers: Prepared['answers'],
  { prison }: Known,
  isFirst: boolean,
  { callsOnPhone }: Pick<Asker, 'callsOnPhone'>,
): FoundType => visitTypeFor(answers, { place: prison.place, callsOnPhone, isFirst })

/** Says no, with everything that stands in the way. */
export function refuseIfBarred(
  asked: Parameters<typeof obstaclesOf>[0],
  except: readonly string[] = [],
) {
  const found = obstaclesOf(asked).filter(({ code }) => !except.includes(code))
  if (found.length === 0) return
  const errors = found.map(({ code, companionId }) => ({
    path: companionId === null ? 'booking' : `companions.${companionId}`,
    code,
  }))
  throw new Refusal(422, 'booking-not-possible', errors)
}

/** Asks for a visit; its time is held from now on. The same attempt again gives the first one. */
export async function askForVisit(input: Booked, by: Asker): Promise<StoredBooking> {
  const known = await bookingOfAttempt(by.relativeId, input.attemptId)
  if (known) return known
  return ask({ ...input, wish: null }, by)
}

/** Stands in line for the days that somebody wishes for. */
export async function standInLine(
  { fromDay, toDay, ...input }: Lined,
  by: Asker,
): Promise<StoredBooking> {
  const known = await bookingOfAttempt(by.relativeId, input.attemptId)
  if (known) return known
  const today = dayInChina(by.now)
  if (toDay < today || toDay > daysAfter(today, LONGEST_WISH_DAYS)) {
    throw new Refusal(400, 'bad-input', [{ path: 'toDay', code: 'out-of-range' }])
  }
  return ask({ ...input, slotId: null, wish: { fromDay, toDay } }, by)
}

type Asking = Omit<Booked, 'slotId'> & Pick<StoredBooking, 'wish' | 'slotId'>

async function ask(
  { attemptId, answers, needs, interpreter, wish, ...wanted }: Asking,
  { relativeId, now, vault, ...by }: Asker,
): Promise<StoredBooking> {
  const [known, visited, file] = await Promise.all([
    knownOf({ relativeId, ...wanted }, now),
    everVisited(wanted.kinshipId),
    relativeFile(relativeId, vault),
  ])
  const isFirst = !visited
  const { type } = typeFor(answers, known, isFirst, by)
  refuseIfBarred(askedAs(known, type), wish ? ['month-used-up', 'suspended'] : [])
  if (type === 'in-person') throw new Refusal(422, 'booking-not-possible')
  const booking = newBooking(known, {
    ...{ attemptId, type, isFirst, wish, now },
    state: wish ? 'waiting' : 'submitted',
    needs: sealNeeds(relativeId, { needs, interpreter, hard: answers.hard }, vault),
    marks: searchMarks(file, known, vault),
  })
  return stored({
    booking,
    perMonth: known.perMonth,
    noShowsCount: known.prison.rules.noShowCountsAsVisit ?? false,
    wheelchair: needs.includes('wheelchair'),
    now,
  })
}

async function stored(one: Parameters<typeof storeBooking>[0]): Promise<StoredBooking> {
  const got = await storeBooking(one)
  if (typeof got === 'string') throw new Refusal(409, got)
  return got
}
