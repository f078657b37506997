import type { DeskBooking } from '#shared/visits/bookings/desk-booking.contract'
import { staffNamed } from '../../account/staff.model'
import { companionSecrets, companionsByIds } from '../relatives/companions.model'
import { kinshipById, namedIn } from '../relatives/kinships.model'
import { contactsOf } from '../relatives/relative-contacts.model'
import { type Presenting, aroundOf } from './around'
import type { StoredBooking } from './bookings.model'

/** What is sent to a prison without accounts: who asks, in full, since the prison must know. */
export async function requestFor(
  one: StoredBooking,
  booking: DeskBooking,
  { staffId, now, vault }: Presenting & { staffId: string },
) {
  const [around, contacts, companions, kinship, staff] = await Promise.all([
    aroundOf([one]),
    contactsOf([one.relativeId], vault),
    companionsByIds(one.companions),
    kinshipById(one.kinshipId),
    staffNamed([staffId]),
  ])
  const contact = contacts.get(one.relativeId)
  const prison = around.prisons.get(one.prisonId)
  const county = around.counties.get(one.countyId)
  const relative = contact
    ? [{ name: contact.name, idNumber: contact.idNumber, kin: booking.kin, phone: contact.phone }]
    : []
  return {
    booking,
    persons: [
      ...relative,
      ...companions.flatMap(companion => {
        const secrets = companionSecrets(companion, vault)
        if (!secrets) return []
        const { name, idNumber } = secrets
        return [{ name, idNumber, kin: companion.kin, phone: '' }]
      }),
    ],
    prisonerNumber: (kinship && namedIn(kinship, vault)?.prisonerNumber) ?? '',
    prison: {
      name: prison?.name ?? '',
      address: prison?.address ?? '',
      phone: prison?.phone ?? '',
    },
    county: { name: county?.name ?? '', phone: county?.phone ?? '' },
    madeAt: now.toISOString(),
    madeBy: staff.get(staffId)?.name ?? '',
  }
}
