import type { completeBooking, rescheduleBooking } from '#shared/visits/bookings/bookings.contract'
import { isFirm } from '#shared/visits/bookings/booking-states'
import { holdUntil } from '#shared/visits/bookings/expected'
import type { Obstacle } from '#shared/visits/bookings/states.contract'
import type { z } from '#shared/z'
import { addEvidence } from '../../evidence/records.model'
import { type ClientSession, inTransaction, isDuplicate } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { addToOutbox } from '../../platform/outbox.model'
import type { Vault } from '../../platform/vault'
import { takeSlot } from '../prisons/slots.model'
import { usedInMonth } from './booking-counts.model'
import { newBooking } from './booking-new'
import { bookingEvidence } from './bookings.evidence'
import {
  type StoredBooking,
  addBookings,
  bookingNews,
  bookingOfAttempt,
  writeReplacedBy,
} from './bookings.model'
import { refuseIfBarred } from './judging'
import { type Known, askedAs, knownOf } from './known'
import { moveThis } from './moves'
import { roomFor, roomInstead } from './rooms-for'
import { comesByWheelchair, needsIn, sealNeeds, sealWords } from './secrets'
import { takeTurns, turnOfCount, turnOfRelative } from './turns.model'

interface By {
  now: Date
  vault: Vault
}

const family = ({ now, vault }: By) => ({ role: 'relative', staffId: null, now, vault }) as const

/** The family takes a booking back; its time goes to whoever stands in line. Twice is harmless. */
export async function withdraw(one: StoredBooking, words: string, by: By): Promise<StoredBooking> {
  if (one.state === 'withdrawn') return one
  const told = {
    reason: 'family-withdrew' as const,
    words: sealWords(one.id, one.steps + 1, { words }, by.vault),
  }
  return inTransaction(session => moveThis(one, 'withdraw', family(by), session, told))
}

/** These were looked at when the request was made; the time that passes since is not the family's. */
const OF_TIME: readonly Obstacle[] = ['too-soon', 'too-far-ahead', 'month-used-up']

/** The family has completed what came back. */
export async function complete(
  one: StoredBooking,
  {
    companions,
    needs,
    interpreter,
    words,
  }: Omit<z.output<(typeof completeBooking)['input']>, 'id'>,
  { now, vault }: By,
): Promise<StoredBooking> {
  const { relativeId, kinshipId, slotId, startsAt } = one
  if (startsAt === null) throw new Refusal(409, 'booking-changed')
  const known = await knownOf({ relativeId, kinshipId, companions, slotId, now }, [one.id])
  refuseIfBarred(askedAs(known, one.type), OF_TIME)
  const { hard } = needsIn(one, vault)
  const wheelchair = needs.includes('wheelchair')
  const coming = [...new Set(companions)]
  const asksMore =
    coming.length > one.companions.length || (wheelchair && !comesByWheelchair(one, vault))
  const kept = sealNeeds(relativeId, { needs, interpreter, hard }, vault)
  const promised = { rules: known.prison.rules, holidays: known.asked.holidays, now, startsAt }
  return inTransaction(async session => {
    const room = asksMore ? await roomInstead(one, { companions: coming }, wheelchair, session) : {}
    return moveThis(one, 'complete', family({ now, vault }), session, {
      words: sealWords(one.id, one.steps + 1, { words }, vault),
      changes: { companions: coming, said: kept.said, ...room },
      written: { sealed: kept.sealed, holdUntil: holdUntil('submitted', promised) },
    })
  })
}

/**
 * The family wants another time: the new one is taken and the old one given up in one step, so that it
 * never has none. What the desk has seen need not be seen again.
 */
export async function reschedule(
  one: StoredBooking,
  { attemptId, slotId }: Omit<z.output<(typeof rescheduleBooking)['input']>, 'id'>,
  { now, vault }: By,
): Promise<StoredBooking> {
  const again = await bookingOfAttempt(one.relativeId, attemptId)
  if (again) return again
  const { relativeId, kinshipId, companions } = one
  const known = await knownOf({ relativeId, kinshipId, companions, slotId, now }, [one.id])
  refuseIfBarred(askedAs(known, one.type))
  const fresh = { ...freshFrom(one, known, attemptId, now), replacementOf: one.id }
  try {
    return await inTransaction(session => moveOver(one, fresh, { known, now, vault }, session))
  } catch (error) {
    const twin = isDuplicate(error) ? await bookingOfAttempt(relativeId, attemptId) : null
    if (twin) return twin
    throw error
  }
}

function freshFrom(one: StoredBooking, known: Known, attemptId: string, now: Date): StoredBooking {
  const { type, isFirst, said, sealed, marks } = one
  const state = isFirm(one.state) || one.state === 'forwarded' ? 'forwarded' : 'submitted'
  return newBooking(known, {
    ...{ attemptId, state, type, isFirst, marks, now },
    wish: null,
    needs: { said, sealed },
  })
}

async function moveOver(
  one: StoredBooking,
  fresh: StoredBooking,
  { known, now, vault }: By & { known: Known },
  session: ClientSession,
): Promise<StoredBooking> {
  await takeTurns([turnOfRelative(one.relativeId), turnOfCount(one.countedWith)], session)
  if (await isUsedUp(one, fresh, known, session)) throw new Refusal(409, 'month-used-up')
  if (fresh.slotId === null || !(await takeSlot(fresh.slotId, session))) {
    throw new Refusal(409, 'slot-taken')
  }
  const wheelchair = comesByWheelchair(one, vault)
  const room = await roomFor(fresh, { wheelchair }, session)
  if (room === 'none') throw new Refusal(409, 'no-room-free')
  const booking = { ...fresh, ...room, asked: { ...fresh.asked, ...room } }
  await addBookings([booking], session)
  await addEvidence([bookingEvidence(booking)], session)
  await addToOutbox([bookingNews(booking, now)], session)
  await moveThis(one, 'reschedule', family({ now, vault }), session, { reason: 'other-time' })
  await writeReplacedBy(one.id, booking.id, session)
  return booking
}

/** Counted again, now that nobody else can add one. */
async function isUsedUp(
  one: StoredBooking,
  { countedWith, month }: StoredBooking,
  { perMonth, prison }: Known,
  session: ClientSession,
): Promise<boolean> {
  if (perMonth === null || month === null) return false
  const noShowsCount = prison.rules.noShowCountsAsVisit ?? false
  return (await usedInMonth({ countedWith, month, noShowsCount }, [one.id], session)) >= perMonth
}
