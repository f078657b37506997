import { book, joinWaitingList } from '#shared/visits/bookings/bookings.endpoints'
import type { OwnBooking } from '#shared/visits/bookings/own-booking.contract'
import { newAttemptId } from '../../../device/attempt'
import { callAsRelative } from '../../session'
import { dropDraft, useDraft } from '../draft.store'
import { wantedOf } from '../form'

/**
 * Sends the request that is being written. Sent again after a lost answer it is the same one.
 *
 * @throws as `callAsRelative`; the draft is then still there.
 */
export async function sendDraft(): Promise<OwnBooking> {
  const { form, attemptId: held } = useDraft.getState()
  const wanted = wantedOf(form)
  if (!wanted || !(form.slot || form.line)) throw new Error('sent before it was filled in')
  const attemptId = held ?? (await newAttemptId())
  useDraft.setState({ attemptId })
  const booking = form.slot
    ? await callAsRelative(book, { attemptId, slotId: form.slot.id, ...wanted })
    : await callAsRelative(joinWaitingList, { attemptId, ...form.line!, ...wanted })
  dropDraft()
  return booking
}
