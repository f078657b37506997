import { isAsked, isFirm, isOpen, movesOf } from '#shared/visits/bookings/booking-states'
import type { DeskBooking, DeskRow } from '#shared/visits/bookings/desk-booking.contract'
import { answerBy } from '#shared/visits/bookings/expected'
import { obstaclesOf } from '#shared/visits/bookings/rules'
import { staffNamed } from '../../account/staff.model'
import { Refusal } from '../../platform/errors'
import { permissionsOf } from '../prisons/permitted.model'
import type { StoredPrison } from '../prisons/prisons.model'
import { namedIn } from '../relatives/kinships.model'
import { contactsOf } from '../relatives/relative-contacts.model'
import { type Around, type Presenting, aroundOf, faceOf } from './around'
import type { StoredBooking } from './bookings.model'
import { isMissed } from './attending.actions'
import { askedAs, knownOf } from './known'
import {
  type Contacts,
  type People,
  type Reader,
  peopleOf,
  presentStep,
  prisonerOf,
} from './desk-people'
import { needsIn } from './secrets'

/** Bookings in a list of a desk. */
export async function presentDeskRows(
  bookings: readonly StoredBooking[],
  by: Presenting,
): Promise<DeskRow[]> {
  const around = await aroundOf(bookings)
  const contacts = await contactsOf(
    bookings.map(({ relativeId }) => relativeId),
    by.vault,
  )
  return bookings.map(one => presentRow(one, around, contacts, by))
}

function presentRow(
  one: StoredBooking,
  around: Around,
  contacts: Contacts,
  { now, vault }: Presenting,
): DeskRow {
  const prison = around.prisons.get(one.prisonId)
  const kinship = around.kinships.get(one.kinshipId)
  const contact = contacts.get(one.relativeId)
  const { needs, interpreter } = needsIn(one, vault)
  const promised = {
    rules: prison?.rules ?? { decisionWorkingDays: null },
    holidays: around.holidays,
  }
  return {
    id: one.id,
    number: one.number,
    steps: one.steps,
    relativeName: contact?.name ?? '',
    relativePhone: contact?.phone ?? '',
    prisonerName: (kinship && namedIn(kinship, vault)?.prisonerName) ?? '',
    prisonId: one.prisonId,
    prisonName: prison?.name ?? '',
    countyName: around.counties.get(one.countyId)?.name ?? '',
    type: one.type,
    place: one.place,
    state: one.state,
    stateAt: one.stateAt.toISOString(),
    askedAt: one.askedAt.toISOString(),
    startsAt: one.startsAt?.toISOString() ?? null,
    minutes: one.minutes,
    persons: one.companions.length + 1,
    isFirst: one.isFirst,
    needs,
    interpreter,
    roomId: one.roomId,
    roomName: (one.roomId !== null && around.rooms.get(one.roomId)?.name) || null,
    holdUntil: one.holdUntil?.toISOString() ?? null,
    answerBy: one.state === 'forwarded' ? answerBy(one.stateAt, promised) : null,
    attention: one.attention
      .filter(({ settledAt }) => settledAt === null)
      .map(({ kind, at }) => ({ kind, at: at.toISOString() })),
    proposal: proposalFor(one, prison?.rules.lateMinutes ?? null, now),
    reason: one.history.at(-1)?.reason ?? null,
  }
}

/** That nobody came is proposed when it can be said; somebody decides. */
const proposalFor = (one: StoredBooking, lateMinutes: number | null, now: Date) =>
  one.state === 'approved' && isMissed(one, lateMinutes, now) ? 'no-show' : null

/** A booking as a desk opens it. */
export async function presentDeskBooking(one: StoredBooking, by: Reader): Promise<DeskBooking> {
  const [shown] = await presentDeskBookings([one], by)
  return { ...shown!, obstacles: await obstaclesNow(one, by.now) }
}

/** All of a day, say, with everybody who comes; what the rules say is asked of one at a time. */
export async function presentDeskBookings(
  bookings: readonly StoredBooking[],
  by: Reader,
): Promise<DeskBooking[]> {
  const around = await aroundOf(bookings)
  const [contacts, staff, listSays] = await Promise.all([
    contactsOf(
      bookings.map(({ relativeId }) => relativeId),
      by.vault,
    ),
    staffNamed(bookings.flatMap(one => one.history.flatMap(({ staffId }) => staffId ?? []))),
    permissionsOf(
      bookings.map(one => prisonerOf(one, around)),
      by.vault,
    ),
  ])
  const names = new Map([...staff].map(([id, { name }]) => [id, name]))
  return bookings.map(one => ({
    row: presentRow(one, around, contacts, by),
    ...presentDetails(one, { around, contacts, listSays, names }, by),
  }))
}

interface Found extends People {
  names: ReadonlyMap<string, string>
}

function presentDetails(
  one: StoredBooking,
  { names, ...found }: Found,
  by: Reader,
): Omit<DeskBooking, 'row'> {
  const { around } = found
  const prison = around.prisons.get(one.prisonId)
  const kinship = around.kinships.get(one.kinshipId)
  const room = one.roomId === null ? undefined : around.rooms.get(one.roomId)
  const hasAccounts = prison?.hasAccounts ?? false
  return {
    relativeId: one.relativeId,
    kinshipId: one.kinshipId,
    kin: kinship?.kin ?? 'other-relative',
    prisonerId: by.side === 'prison' ? prisonerOf(one, around) : null,
    hard: needsIn(one, by.vault).hard,
    people: peopleOf(one, found, by),
    room: room ? faceOf(room) : null,
    history: one.history.map(step => presentStep(one.id, step, names, by)),
    obstacles: [],
    rules: rulesOf(prison),
    prisonHasAccounts: hasAccounts,
    replacementOf: one.replacementOf,
    replacedBy: one.replacedBy,
    moves: movesOf(one.state, by.side).filter(
      move => by.side === 'prison' || !hasAccounts || !PRISONS_OWN.includes(move),
    ),
  }
}

/** The figures with which a desk begins. */
const rulesOf = (prison: StoredPrison | undefined): DeskBooking['rules'] => ({
  minutes: prison?.rules.minutes ?? null,
  maxPersons: prison?.rules.maxPersons ?? null,
  lateMinutes: prison?.rules.lateMinutes ?? null,
  suspensionMonths: prison?.rules.suspensionMonths ?? null,
  source: prison?.source ?? '',
})

/** For a prison that has people here no desk says these. */
const PRISONS_OWN: readonly string[] = ['approve', 'refuse', 'cancel']

/** What the rules say now; nothing of what is firm, or over. */
async function obstaclesNow(one: StoredBooking, now: Date) {
  if (!isOpen(one.state) || !(isAsked(one.state) || isFirm(one.state))) return []
  const { relativeId, kinshipId, companions, slotId } = one
  try {
    const known = await knownOf({ relativeId, kinshipId, companions, slotId, now }, [one.id])
    return obstaclesOf(askedAs(known, one.type)).filter(({ code }) => !OF_ASKING.includes(code))
  } catch (error) {
    // An account or somebody who came along is gone: the people tell.
    if (error instanceof Refusal) return []
    throw error
  }
}

/** These were looked at when the request was made. */
const OF_ASKING: readonly string[] = ['too-soon', 'too-far-ahead', 'slot-over']
