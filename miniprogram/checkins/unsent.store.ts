import { submitCheckIn } from '#shared/checkins/checkins.endpoints'
import type { CheckInDraft, Receipt } from '#shared/checkins/checkins.contract'
import { callAs } from '../http/call'
import { createOutbox } from '../http/outbox'

/** Where check-ins are kept on the phone. */
export const UNSENT_CHECK_INS = 'unsent-check-ins'

/** Check-ins survive a lost signal: each is kept until the server gives a receipt. */
export const useUnsent = createOutbox<CheckInDraft, Receipt>(
  UNSENT_CHECK_INS,
  ({ personId, ...draft }) =>
    // When it is sent is no part of the attempt: by it the server tells a wrong clock from a long way.
    callAs(personId)(submitCheckIn, { ...draft, sentAt: new Date().toISOString() }),
)
