import type { Plain } from '../../evidence/canonical'
import type { EvidenceRecord } from '../../evidence/records.model'
import type { StoredBooking, StoredStep, Terms } from './bookings.model'
import type { StoredSuspension } from './suspensions.model'

const plainTerms = ({ startsAt, ...rest }: Partial<Terms>): Plain => ({
  ...rest,
  ...(startsAt !== undefined && { startsAt: startsAt?.getTime() ?? null }),
})

/** What is proved of a request. */
export const bookingEvidence = (one: StoredBooking): EvidenceRecord => {
  const { state, ...terms } = one.asked
  return {
    id: `visit-booking:${one.id}`,
    // A booking that takes the place of another keeps since when its family has waited.
    at: one.history[0]!.at,
    body: {
      kind: 'visit-booking',
      attemptId: one.attemptId,
      relativeId: one.relativeId,
      kinshipId: one.kinshipId,
      prisonId: one.prisonId,
      countyId: one.countyId,
      prisonerId: one.prisonerId,
      type: one.type,
      place: one.place,
      isFirst: one.isFirst,
      state,
      asked: plainTerms(terms),
      wish: one.wish && { ...one.wish },
      askedAt: one.askedAt.getTime(),
      replacementOf: one.replacementOf,
    },
  }
}

export const stepRecordId = (bookingId: string, number: number): string =>
  `visit-booking-step:${bookingId}:${number}`

/** What is proved of one step. */
export const stepEvidence = (bookingId: string, step: StoredStep): EvidenceRecord => ({
  id: stepRecordId(bookingId, step.number),
  at: step.at,
  body: {
    kind: 'visit-booking-step',
    move: step.move,
    state: step.state,
    by: step.by,
    staffId: step.staffId,
    reason: step.reason,
    changes: plainTerms(step.changes),
    said: step.said,
  },
})

/** What is proved of a suspension. */
export const suspensionEvidence = (one: StoredSuspension): EvidenceRecord => ({
  id: `visit-suspension:${one.id}`,
  at: one.at,
  body: {
    kind: 'visit-suspension',
    prisonId: one.prisonId,
    relativeId: one.relativeId,
    kinshipId: one.kinshipId,
    bookingId: one.bookingId,
    months: one.months,
    reason: one.reason,
    said: one.said,
    from: one.from,
    until: one.until,
    staffId: one.staffId,
  },
})

/** What is proved of ending one before its time. */
export const liftedEvidence = (
  id: string,
  lifted: NonNullable<StoredSuspension['lifted']>,
): EvidenceRecord => ({
  id: `visit-suspension-lifted:${id}`,
  at: lifted.at,
  body: { kind: 'visit-suspension-lifted', staffId: lifted.staffId, said: lifted.said },
})
