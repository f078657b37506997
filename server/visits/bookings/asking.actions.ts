import type {
  book,
  joinWaitingList,
  prepareBooking,
} from '#shared/visits/bookings/bookings.contract'
import { LONGEST_WISH_DAYS } from '#shared/visits/bookings/limits'
import { type Asked, earliestDay, latestDay, obstaclesOf } from '#shared/visits/bookings/rules'
import type { Obstacle } from '#shared/visits/bookings/states.contract'
import { type FoundType, visitTypeFor } from '#shared/visits/bookings/visit-type'
import { HolidaysUnknown } from '#shared/visits/prisons/working-days'
import { dayInChina, daysAfter } from '#shared/time/days'
import type { z } from '#shared/z'
import { Refusal } from '../../platform/errors'
import { askTogether } from '../../platform/together'
import type { Vault } from '../../platform/vault'
import { visitedAsked } from './booking-counts.model'
import { newBooking } from './booking-new'
import { type RemoteType, type StoredBooking, type Wish, attemptsAsked } from './bookings.model'
import { type Known, askedAs, knownAsked, knownFrom } from './known'
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
  const whatFor = { relativeId, ...wanted }
  const { visited, ...first } = await askTogether({
    visited: visitedAsked(wanted.kinshipId),
    ...knownAsked(whatFor, now),
  })
  const known = await knownFrom(first, whatFor, now)
  const { prison, county, asked, perMonth } = known
  const isFirst = visited.length === 0
  const found = typeFor(answers, known, isFirst, by)
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

/** Says no, with everything that stands in the way; whoever goes to the prison himself never gets past. */
export function refuseIfBarred(
  asked: Asked,
  except: readonly Obstacle[] = [],
): asserts asked is Asked & { type: RemoteType } {
  const found = obstaclesOf(asked).filter(({ code }) => !except.includes(code))
  if (found.length === 0) return
  const errors = found.map(({ code, companionId }) => ({
    path: companionId === null ? 'booking' : `companions.${companionId}`,
    code,
  }))
  throw new Refusal(422, 'booking-not-possible', errors)
}

/** A request that is stored. */
export interface AskedVisit {
  booking: StoredBooking
  /** What was read for it; null when the same attempt came before. */
  known: Known | null
}

/** Asks for a visit; its time is held from now on. The same attempt again gives the first one. */
export const askForVisit = (input: Booked, by: Asker): Promise<AskedVisit> =>
  ask({ ...input, wish: null }, by)

/** Stands in line for the days that somebody wishes for. */
export const standInLine = ({ fromDay, toDay, ...input }: Lined, by: Asker): Promise<AskedVisit> =>
  ask({ ...input, slotId: null, wish: { fromDay, toDay } }, by)

type Asking = Omit<Booked, 'slotId'> & Pick<StoredBooking, 'wish' | 'slotId'>

async function ask(asking: Asking, by: Asker): Promise<AskedVisit> {
  const { attemptId, kinshipId, companions, slotId, wish } = asking
  const { relativeId, now, vault } = by
  const wanted = { relativeId, kinshipId, companions, slotId }
  const { before, visited, ...first } = await askTogether({
    before: attemptsAsked([{ relativeId, attemptId }]),
    visited: visitedAsked(kinshipId),
    ...knownAsked(wanted, now),
  })
  // An attempt that came before is answered, whatever stands in its way by now.
  if (before[0]) return { booking: before[0], known: null }
  if (wish) refuseIfTooFar(wish, now)
  const known = await knownFrom(first, wanted, now)
  const marks = searchMarks(known, vault)
  const isFirst = visited.length === 0
  return { booking: await stored(asking, { known, isFirst, marks }, by), known }
}

function refuseIfTooFar({ toDay }: Wish, now: Date) {
  const today = dayInChina(now)
  if (toDay >= today && toDay <= daysAfter(today, LONGEST_WISH_DAYS)) return
  throw new Refusal(400, 'bad-input', [{ path: 'toDay', code: 'out-of-range' }])
}

async function stored(
  { attemptId, answers, needs, interpreter, wish }: Asking,
  { known, isFirst, marks }: { known: Known; isFirst: boolean; marks: string[] },
  { relativeId, now, vault, ...by }: Asker,
): Promise<StoredBooking> {
  const asked: Asked = askedAs(known, typeFor(answers, known, isFirst, by).type)
  refuseIfBarred(asked, wish ? ['month-used-up', 'suspended'] : [])
  const booking = newBooking(known, {
    ...{ attemptId, type: asked.type, isFirst, wish, now, marks },
    state: wish ? 'waiting' : 'submitted',
    needs: sealNeeds(relativeId, { needs, interpreter, hard: answers.hard }, vault),
  })
  const got = await storeBooking({
    booking,
    perMonth: known.perMonth,
    noShowsCount: known.prison.rules.noShowCountsAsVisit ?? false,
    wheelchair: needs.includes('wheelchair'),
    now,
  })
  if (typeof got === 'string') throw new Refusal(409, got)
  return got
}
