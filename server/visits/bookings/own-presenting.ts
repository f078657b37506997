import { isFirm, isOpen, movesOf } from '#shared/visits/bookings/booking-states'
import type { OwnBooking, TimelineStep } from '#shared/visits/bookings/own-booking.contract'
import type { AttentionKind, OwnAttentionKind } from '#shared/visits/bookings/states.contract'
import { expectedSteps, isOpen as isRoomOpen, todoOf } from '#shared/visits/bookings/timeline'
import type { Vault } from '../../platform/vault'
import { companionSecrets } from '../relatives/companions.model'
import { namedIn } from '../relatives/kinships.model'
import { type Around, type Presenting, aroundKnown, aroundOf, faceOf } from './around'
import { inLineBefore } from './booking-counts.model'
import type { StoredBooking } from './bookings.model'
import type { Known } from './known'
import { needsIn, wordsIn } from './secrets'

/** Bookings as their relative reads them; officials' notes are not for him. */
export async function presentOwnBookings(
  bookings: readonly StoredBooking[],
  by: Presenting,
): Promise<OwnBooking[]> {
  const around = await aroundOf(bookings)
  return Promise.all(bookings.map(one => presentOwn(one, around, by)))
}

/** One of them. @param known - what was just read for it. */
export async function presentOwnBooking(
  one: StoredBooking,
  by: Presenting,
  known: Known | null = null,
): Promise<OwnBooking> {
  return presentOwn(one, await (known ? aroundKnown(known, one) : aroundOf([one])), by)
}

async function presentOwn(
  one: StoredBooking,
  around: Around,
  { now, vault }: Presenting,
): Promise<OwnBooking> {
  const prison = around.prisons.get(one.prisonId)
  const kinship = around.kinships.get(one.kinshipId)
  const room = one.roomId === null ? undefined : around.rooms.get(one.roomId)
  const { needs, interpreter } = needsIn(one, vault)
  const onItsWay = { ...one, hasReplacement: one.replacedBy !== null }
  const moves = movesOf(one.state, 'relative')
  return {
    id: one.id,
    number: one.number,
    attemptId: one.attemptId,
    kinshipId: one.kinshipId,
    prisonerName: (kinship && namedIn(kinship, vault)?.prisonerName) ?? '',
    prisonId: one.prisonId,
    prisonName: prison?.name ?? '',
    prisonPhone: prison?.phone ?? '',
    deskPhone: around.counties.get(one.countyId)?.phone ?? '',
    type: one.type,
    place: one.place,
    state: one.state,
    stateAt: one.stateAt.toISOString(),
    startsAt: one.startsAt?.toISOString() ?? null,
    minutes: one.minutes,
    companions: companionsOf(one, around, vault),
    needs,
    interpreter,
    room: room ? faceOf(room) : null,
    holdUntil: one.holdUntil?.toISOString() ?? null,
    before: one.state === 'waiting' ? await inLineBefore(one) : null,
    lateMinutes: prison?.rules.lateMinutes ?? null,
    attention: ownAttention(one),
    replacementOf: one.replacementOf,
    replacedBy: one.replacedBy,
    todo: todoOf(onItsWay, now),
    timeline: [
      ...pastSteps(one, vault),
      ...expectedSteps(onItsWay, {
        rules: prison?.rules ?? { decisionWorkingDays: null },
        holidays: around.holidays,
      }),
    ],
    can: {
      withdraw: moves.includes('withdraw'),
      reschedule: moves.includes('reschedule') && one.startsAt !== null,
      complete: moves.includes('complete'),
      enter: one.place === 'phone' && isFirm(one.state) && isRoomOpen(one, now),
    },
  }
}

const companionsOf = ({ companions }: StoredBooking, around: Around, vault: Vault) =>
  companions.map(id => {
    const companion = around.companions.get(id)
    return { id, name: (companion && companionSecrets(companion, vault)?.name) ?? '' }
  })

/** What has happened; steps that moved nothing are the officials' own. */
function pastSteps(one: StoredBooking, vault: Vault): TimelineStep[] {
  const moved = one.history.filter(({ move, number }) => move !== null || number === 0)
  return moved.map((step, index) => ({
    id: `${one.id}:${step.number}`,
    state: step.state,
    when: index === moved.length - 1 && isOpen(one.state) ? 'now' : 'done',
    at: step.at.toISOString(),
    by: null,
    reason: step.reason,
    words: wordsIn(one.id, step, vault).words,
  }))
}

const OWN: Partial<Record<AttentionKind, OwnAttentionKind>> = {
  'document-expired': 'document-expired',
  'companion-document-expired': 'companion-document-expired',
  'slot-changed': 'slot-changed',
}

/** Of a visit that is not over; what has changed with somebody in prison is not told here. */
function ownAttention({ open, attention }: StoredBooking): OwnBooking['attention'] {
  if (!open) return []
  return attention
    .filter(({ settledAt }) => settledAt === null)
    .map(({ kind, at }) => ({ kind: OWN[kind] ?? 'something-changed', at: at.toISOString() }))
}
