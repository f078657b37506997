import { randomInt, randomUUID } from 'node:crypto'
import { holdUntil } from '#shared/visits/bookings/expected'
import { monthOf } from '#shared/visits/bookings/rules'
import type { BookingState } from '#shared/visits/bookings/states.contract'
import { dayInChina } from '#shared/time/days'
import type { RemoteType, StoredBooking, Wish } from './bookings.model'
import type { Known } from './known'

/** What a family can say on the phone: the day on which it asked, and four digits. */
const numberFor = (now: Date): string =>
  `${dayInChina(now).slice(5).replace('-', '')}-${String(randomInt(10_000)).padStart(4, '0')}`

interface New {
  attemptId: string
  state: Extract<BookingState, 'waiting' | 'submitted' | 'forwarded'>
  type: RemoteType
  isFirst: boolean
  wish: Wish | null
  needs: { said: string; sealed: string | null }
  marks: string[]
  now: Date
  /** Stands in line since then; null: since now. */
  askedAt?: Date
  replacementOf?: string
}

/** A booking as it begins; whether its time is free is decided when it is stored. */
export function newBooking(known: Known, fresh: New): StoredBooking {
  const { relative, kinship, companions, prison, slot, countedWith, asked } = known
  const { state, now, needs } = fresh
  const startsAt = slot?.startsAt ?? null
  const terms = {
    slotId: slot?.id ?? null,
    startsAt,
    minutes: slot ? (prison.rules.minutes ?? slot.minutes) : null,
    companions: companions.map(({ id }) => id),
    said: needs.said,
    roomId: null,
  }
  const promised = { rules: prison.rules, holidays: asked.holidays, now }
  return {
    id: randomUUID(),
    number: numberFor(now),
    attemptId: fresh.attemptId,
    relativeId: relative.id,
    kinshipId: kinship.id,
    prisonId: prison.id,
    countyId: kinship.countyId,
    within: [kinship.countyId, prison.id],
    prisonerId: kinship.prisonerId,
    countedWith,
    type: fresh.type,
    place: fresh.type === 'remote-phone' ? 'phone' : 'bureau',
    isFirst: fresh.isFirst,
    askedAt: fresh.askedAt ?? now,
    asked: { ...terms, state },
    ...terms,
    sealed: needs.sealed,
    wish: fresh.wish,
    state,
    stateAt: now,
    open: true,
    reached: state === 'forwarded',
    holdUntil: startsAt && holdUntil(state, { ...promised, startsAt }),
    month: startsAt && monthOf(startsAt),
    history: [
      {
        number: 0,
        move: null,
        state,
        at: now,
        by: fresh.askedAt ? 'system' : 'relative',
        staffId: null,
        reason: null,
        changes: {},
        said: '',
        sealed: null,
      },
    ],
    attention: [],
    needsAttention: false,
    replacementOf: fresh.replacementOf ?? null,
    replacedBy: null,
    marks: fresh.marks,
    steps: 0,
    emptied: false,
  }
}
