import { ASKED_STATES, countedStates } from '#shared/visits/bookings/booking-states'
import type { Day } from '#shared/time/days'
import type { ClientSession } from '../../platform/database'
import type { Part, Pointer } from '../../platform/together'
import { type BookingDocument, Bookings, type StoredBooking, toBooking } from './booking-rows.model'

/** Whose visits of a month are counted together, and which month. */
export interface CountedMonth {
  countedWith: string
  month: string
  noShowsCount: boolean
}

/** How many visits count already in a month. @param except - bookings that do not count. */
export const usedInMonth = (
  { countedWith, month, noShowsCount }: CountedMonth,
  except: readonly string[],
  session: ClientSession,
) =>
  Bookings.countDocuments(
    { countedWith, month, state: { $in: countedStates(noShowsCount) }, _id: { $nin: [...except] } },
    { session },
  )

/** A visit that counts towards a month, where those who did not come count as well. */
export type Counted = Pick<StoredBooking, 'id' | 'countedWith' | 'month' | 'state'>

/**
 * The part of a question that asks for the visits that may count in some months.
 *
 * @param by - points to whose visits are counted together.
 */
export const countedPointedTo = (by: Pointer, months: readonly string[]): Part<Counted> => ({
  ...{ model: Bookings, pointed: { to: 'countedWith', by } },
  match: { month: { $in: [...new Set(months)] }, state: { $in: countedStates(true) } },
  fields: { countedWith: 1, month: 1, state: 1 },
  read: ({ _id: id, countedWith, month, state }: BookingDocument) => ({
    ...{ id, countedWith, month, state },
  }),
})

/** Whether one of them counts in a month. */
export const countsIn = (
  one: Counted,
  { countedWith, month, noShowsCount }: CountedMonth,
): boolean =>
  one.countedWith === countedWith &&
  one.month === month &&
  countedStates(noShowsCount).includes(one.state)

/** Visits of a claim count with all others to this prisoner, now that it is known who he is. */
export async function countWithPrisoner(
  kinshipId: string,
  prisonerId: string,
  session: ClientSession,
): Promise<void> {
  await Bookings.updateMany({ kinshipId }, { $set: { countedWith: prisonerId } }, { session })
}

/** The part of a question that asks for what nobody has answered yet of some relatives; his id for each. */
export const unansweredAsked = (relativeIds: readonly string[]): Part<string> => ({
  model: Bookings,
  match: {
    relativeId: { $in: [...new Set(relativeIds)] },
    open: true,
    state: { $in: [...ASKED_STATES, 'waiting'] },
  },
  fields: { relativeId: 1 },
  read: ({ relativeId }: Pick<BookingDocument, 'relativeId'>) => relativeId,
})

/** The part of a question that asks which visits there were on some kinships; the kinship for each. */
export const visitedAsked = (kinshipIds: readonly string[]): Part<string> => ({
  model: Bookings,
  match: {
    kinshipId: { $in: [...new Set(kinshipIds)] },
    state: { $in: ['completed', 'cut-off'] },
  },
  fields: { kinshipId: 1 },
  read: ({ kinshipId }: Pick<BookingDocument, 'kinshipId'>) => kinshipId,
})

/** All of a relative that are not over. */
export async function openOf(relativeId: string, session: ClientSession): Promise<StoredBooking[]> {
  const rows = await Bookings.find({ relativeId, open: true })
    .session(session)
    .lean<BookingDocument[]>()
  return rows.map(toBooking)
}

/** Whom something concerns; null is everybody. */
interface Concerned {
  prisonerId: string | null
  relativeId: string | null
  companionId: string | null
  slotId: string | null
}

/**
 * Whom a fact concerns: those of a prisoner, a relative, somebody who comes along, or a time, that are
 * not over.
 *
 * @param kinshipIds - claims to this prisoner: what was asked for before he was found on the list.
 */
export async function concernedBy(
  { prisonerId, relativeId, companionId, slotId }: Concerned,
  kinshipIds: readonly string[],
  session: ClientSession,
): Promise<StoredBooking[]> {
  const match = {
    ...(prisonerId !== null && { $or: [{ prisonerId }, { kinshipId: { $in: kinshipIds } }] }),
    ...(relativeId !== null && { relativeId }),
    ...(companionId !== null && { companions: companionId }),
    ...(slotId !== null && { slotId }),
  }
  if (Object.keys(match).length === 0) return []
  const rows = await Bookings.find({ ...match, open: true })
    .session(session)
    .lean<BookingDocument[]>()
  return rows.map(toBooking)
}

/** Who stands in line at a prison for a day, longest first. */
export async function inLineFor(
  prisonId: string,
  day: Day,
  limit: number,
  session?: ClientSession,
): Promise<StoredBooking[]> {
  const rows = await Bookings.find({
    prisonId,
    state: 'waiting',
    'wish.fromDay': { $lte: day },
    'wish.toDay': { $gte: day },
  })
    .sort({ askedAt: 1, _id: 1 })
    .limit(limit)
    .session(session ?? null)
    .lean<BookingDocument[]>()
  return rows.map(toBooking)
}

/** Who stands in line at a prison for whatever day, longest first. */
export async function lineAt(prisonId: string, limit: number): Promise<StoredBooking[]> {
  const rows = await Bookings.find({ prisonId, state: 'waiting' })
    .sort({ askedAt: 1, _id: 1 })
    .limit(limit)
    .lean<BookingDocument[]>()
  return rows.map(toBooking)
}

/** How many stand in line before this one. */
export const inLineBefore = ({
  prisonId,
  askedAt,
  id,
}: Pick<StoredBooking, 'prisonId' | 'askedAt' | 'id'>): Promise<number> =>
  Bookings.countDocuments({
    prisonId,
    state: 'waiting',
    $or: [{ askedAt: { $lt: askedAt } }, { askedAt, _id: { $lt: id } }],
  })

/** Prisons at which somebody stands in line. */
export const prisonsWithLines = (): Promise<string[]> =>
  Bookings.distinct('prisonId', { state: 'waiting' })

/** Whose hold is over, the longest first. */
export async function holdsOver(now: Date, limit: number): Promise<string[]> {
  const rows = await Bookings.find(
    { state: { $in: ['submitted', 'returned', 'forwarded'] }, holdUntil: { $lte: now } },
    { _id: 1 },
  )
    .sort({ holdUntil: 1 })
    .limit(limit)
    .lean<BookingDocument[]>()
  return rows.map(({ _id }) => _id)
}

/** Who still stands in line though the days that he wished for are over. */
export async function wishesOver(today: Day, limit: number): Promise<string[]> {
  const rows = await Bookings.find({ state: 'waiting', 'wish.toDay': { $lt: today } }, { _id: 1 })
    .limit(limit)
    .lean<BookingDocument[]>()
  return rows.map(({ _id }) => _id)
}
