import type {
  CancelReason,
  IneligibleReason,
  RefuseReason,
  ReturnReason,
} from '#shared/visits/bookings/reasons.contract'

/** Every reason of a kind, in the order in which they are offered; the compiler asks about each new one. */
const inOrder = <Reason extends string>(reasons: Readonly<Record<Reason, true>>) =>
  Object.keys(reasons) as Reason[]

export const RETURN_REASONS = inOrder<ReturnReason>({
  'proof-unclear': true,
  'proof-missing': true,
  'details-differ': true,
  'companion-unproved': true,
  'minor-without-guardian': true,
  'identity-to-be-shown': true,
  'document-to-be-renewed': true,
  'say-more': true,
})

export const INELIGIBLE_REASONS = inOrder<IneligibleReason>({
  'kin-not-permitted': true,
  'kinship-not-proved': true,
  'asked-elsewhere': true,
  'not-this-county': true,
  'twice-the-same': true,
})

export const REFUSE_REASONS = inOrder<RefuseReason>({
  'time-not-possible': true,
  'month-used': true,
  'persons-not-possible': true,
  'kin-refused': true,
  'not-held-here': true,
  'not-for-now': true,
  'no-reason-given': true,
})

export const CANCEL_REASONS = inOrder<CancelReason>({
  'not-well': true,
  'not-for-now': true,
  equipment: true,
  'prison-closed': true,
  'moved-elsewhere': true,
  released: true,
  'no-reason-given': true,
})
