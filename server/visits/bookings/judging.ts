import type { book } from '#shared/visits/bookings/bookings.contract'
import { LONGEST_WISH_DAYS } from '#shared/visits/bookings/limits'
import { type Asked, obstaclesOf } from '#shared/visits/bookings/rules'
import type { Obstacle } from '#shared/visits/bookings/states.contract'
import { type FoundType, visitTypeFor } from '#shared/visits/bookings/visit-type'
import { dayInChina, daysAfter } from '#shared/time/days'
import type { z } from '#shared/z'
import { Refusal } from '../../platform/errors'
import type { Vault } from '../../platform/vault'
import { newBooking } from './booking-new'
import type { RemoteType, StoredBooking, Wish } from './bookings.model'
import { type Known, askedAs } from './known'
import { searchMarks } from './search-marks'
import { sealNeeds } from './secrets'

/** Who asks for a visit, and where. */
export interface Asker {
  relativeId: string
  now: Date
  vault: Vault
  /** Whether a call can be made from the mini-program here. */
  callsOnPhone: boolean
}

/** What a family asks for: a time, or to stand in line for one. */
export type VisitRequest = Omit<z.output<(typeof book)['input']>, 'slotId'> &
  Pick<StoredBooking, 'wish' | 'slotId'> &
  Asker

/** How the visit is made, from what the family answered. */
export const typeFor = (
  answers: VisitRequest['answers'],
  { prison, isFirst }: Known,
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

/**
 * The booking that a request becomes, where nothing stands in its way.
 *
 * @throws {Refusal} 400 it wishes for days that are over or too far; 422 what stands in its way.
 */
export function bookingFor(request: VisitRequest, known: Known): StoredBooking {
  const { attemptId, relativeId, answers, needs, interpreter, wish, now, vault } = request
  if (wish) refuseIfTooFar(wish, now)
  const asked: Asked = askedAs(known, typeFor(answers, known, request).type)
  refuseIfBarred(asked, wish ? ['month-used-up', 'suspended'] : [])
  return newBooking(known, {
    ...{ attemptId, type: asked.type, isFirst: known.isFirst, wish, now },
    state: wish ? 'waiting' : 'submitted',
    needs: sealNeeds(relativeId, { needs, interpreter, hard: answers.hard }, vault),
    marks: searchMarks(known, vault),
  })
}

function refuseIfTooFar({ toDay }: Wish, now: Date) {
  const today = dayInChina(now)
  if (toDay >= today && toDay <= daysAfter(today, LONGEST_WISH_DAYS)) return
  throw new Refusal(400, 'bad-input', [{ path: 'toDay', code: 'out-of-range' }])
}
