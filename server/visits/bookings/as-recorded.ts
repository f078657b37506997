import { isOpen } from '#shared/visits/bookings/booking-states'
import { firstDiffering, subjectsOf } from '../../evidence/as-recorded'
import { type EvidenceRecord, recordsById } from '../../evidence/records.model'
import type { Vault } from '../../platform/vault'
import {
  bookingEvidence,
  liftedEvidence,
  stepEvidence,
  stepRecordId,
  suspensionEvidence,
} from './bookings.evidence'
import { type StoredBooking, type Terms, bookingsById } from './bookings.model'
import { needsSaid, suspensionSaid, wordsSaid } from './secrets'
import { type StoredSuspension, suspensionsById } from './suspensions.model'

/** What a booking must be, by what was asked and by each step. */
function termsOf({ asked, history }: StoredBooking): Terms {
  const { state: _, ...first } = asked
  return history.reduce<Terms>((terms, { changes }) => ({ ...terms, ...changes }), first)
}

const timeOf = (at: Date | null) => at?.getTime() ?? null

/** Where it stands, when and with whom follow from what was recorded. */
function stands(one: StoredBooking): boolean {
  const terms = termsOf(one)
  const last = one.history.findLast(({ move }) => move !== null) ?? one.history[0]
  return (
    one.steps === one.history.length - 1 &&
    one.history.every(({ number }, index) => number === index) &&
    one.state === last?.state &&
    one.open === isOpen(one.state) &&
    one.slotId === terms.slotId &&
    timeOf(one.startsAt) === timeOf(terms.startsAt) &&
    one.minutes === terms.minutes &&
    one.roomId === terms.roomId &&
    one.said === terms.said &&
    one.companions.join() === terms.companions.join()
  )
}

/** What lies sealed is what was recorded of it, unless it has gone. */
const saidStands = (one: StoredBooking, vault: Vault): boolean =>
  (one.sealed === null || needsSaid(one.relativeId, one.sealed, vault) === one.said) &&
  one.history.every(
    ({ number, said, sealed }) =>
      sealed === null || wordsSaid(one.id, number, sealed, vault) === said,
  )

/** A step has an effect by itself: each must be on record. */
function recordsOf(
  one: StoredBooking,
  known: ReadonlyMap<string, unknown>,
  vault: Vault,
): EvidenceRecord[] {
  const isKnown = stepIdsOf(one).every(id => known.has(id))
  if (!isKnown || !stands(one) || !saidStands(one, vault))
    throw new Error('stands otherwise than recorded')
  return [bookingEvidence(one), ...one.history.slice(1).map(step => stepEvidence(one.id, step))]
}

/** Steps as they lie there, which may not be as they should. */
const stepIdsOf = ({ id, history }: StoredBooking): string[] =>
  Array.isArray(history) ? history.slice(1).map(({ number }) => stepRecordId(id, number)) : []

function recordsOfSuspension(one: StoredSuspension, vault: Vault): EvidenceRecord[] {
  const { id, sealed, said, lifted } = one
  if (sealed !== null && suspensionSaid(id, sealed, vault) !== said) {
    throw new Error('says otherwise than recorded')
  }
  return [suspensionEvidence(one), ...(lifted ? [liftedEvidence(id, lifted)] : [])]
}

const OF_BOOKINGS = ['visit-booking', 'visit-booking-step']
const OF_SUSPENSIONS = ['visit-suspension', 'visit-suspension-lifted']

/**
 * Looks whether bookings and what was decided about them are still as they were recorded.
 *
 * @param vault - opens what was said; what it does not open was altered.
 * @returns the first record that is not.
 */
export async function bookingsAsRecorded(
  records: readonly EvidenceRecord[],
  vault: Vault,
): Promise<EvidenceRecord | null> {
  const [bookings, suspensions] = await Promise.all([
    bookingsById(subjectsOf(records, OF_BOOKINGS).map(id => id.split(':')[0]!)),
    suspensionsById(subjectsOf(records, OF_SUSPENSIONS)),
  ])
  const known = await recordsById(bookings.flatMap(stepIdsOf))
  return firstDiffering(
    records,
    [...OF_BOOKINGS, ...OF_SUSPENSIONS],
    [
      ...bookings.map(one => () => recordsOf(one, known, vault)),
      ...suspensions.map(one => () => recordsOfSuspension(one, vault)),
    ],
  )
}
