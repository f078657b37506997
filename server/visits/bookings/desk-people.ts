import type { DeskPerson, DeskStep } from '#shared/visits/bookings/desk-booking.contract'
import type { BookingMover } from '#shared/visits/bookings/states.contract'
import { isMinor, maskedIdNumber } from '#shared/people/id-number.rules'
import { dayInChina } from '#shared/time/days'
import type { ListSays } from '../prisons/permitted.model'
import { companionSecrets } from '../relatives/companions.model'
import type { RelativeContact } from '../relatives/relative-contacts.model'
import type { Around, Presenting } from './around'
import type { StoredBooking, StoredStep } from './bookings.model'
import { wordsIn } from './secrets'

export type Contacts = ReadonlyMap<string, RelativeContact>

/** Who reads, and for which side. */
export interface Reader extends Presenting {
  side: Extract<BookingMover, 'desk' | 'prison'>
}

/** Who it is in the prison, as far as its list says: also where it has said so since the visit was asked for. */
export const prisonerOf = (
  { prisonerId, kinshipId }: Pick<StoredBooking, 'prisonerId' | 'kinshipId'>,
  { kinships }: Pick<Around, 'kinships'>,
): string | null => prisonerId ?? kinships.get(kinshipId)?.prisonerId ?? null

/** What was read together for some bookings. */
export interface People {
  around: Around
  contacts: Contacts
  /** What the prisons' lists say. */
  listSays: ListSays
}

/** Who comes. */
export function peopleOf(
  one: StoredBooking,
  { around, contacts, listSays }: People,
  { now, vault }: Presenting,
): DeskPerson[] {
  const contact = contacts.get(one.relativeId)
  const kin = around.kinships.get(one.kinshipId)?.kin ?? 'other-relative'
  const today = dayInChina(now)
  const prisonerId = prisonerOf(one, around)
  return [
    {
      companionId: null,
      name: contact?.name ?? '',
      idNumberMasked: contact ? maskedIdNumber(contact.idNumber) : '',
      kin,
      isMinor: false,
      verified: contact?.verified ?? false,
      permitted: contact ? listSays(prisonerId, contact.idNumber) : null,
    },
    ...one.companions.map(companionId => {
      const companion = around.companions.get(companionId)
      const secrets = companion ? companionSecrets(companion, vault) : null
      return {
        companionId,
        name: secrets?.name ?? '',
        idNumberMasked: secrets ? maskedIdNumber(secrets.idNumber) : '',
        kin: companion?.kin ?? 'other-relative',
        isMinor: secrets ? isMinor(secrets.idNumber, today) : false,
        verified: companion?.state === 'verified',
        permitted: secrets ? listSays(prisonerId, secrets.idNumber) : null,
      }
    }),
  ]
}

/** A note is for the side that wrote it. */
export function presentStep(
  id: string,
  step: StoredStep,
  names: ReadonlyMap<string, string>,
  { side, vault }: Reader,
): DeskStep {
  const { words, note } = wordsIn(id, step, vault)
  return {
    id: `${id}:${step.number}`,
    state: step.state,
    at: step.at.toISOString(),
    reason: step.reason,
    words,
    by: step.by,
    byName: (step.staffId !== null && step.by === side && names.get(step.staffId)) || '',
    note: step.by === side ? note : '',
  }
}
