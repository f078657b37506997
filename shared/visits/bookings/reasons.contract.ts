import { z } from '../../z'

/** Why the desk gives a request back to be completed. */
export const ReturnReason = z.enum([
  'proof-unclear',
  'proof-missing',
  'details-differ',
  'companion-unproved',
  'minor-without-guardian',
  'identity-to-be-shown',
  'document-to-be-renewed',
  'say-more',
])
export type ReturnReason = z.infer<typeof ReturnReason>

/** Why the desk cannot hand a request on. */
export const IneligibleReason = z.enum([
  'kin-not-permitted',
  'kinship-not-proved',
  'asked-elsewhere',
  'not-this-county',
  'twice-the-same',
])
export type IneligibleReason = z.infer<typeof IneligibleReason>

/** Why the prison says no; the prison chooses what the family is told. */
export const RefuseReason = z.enum([
  'kin-refused',
  'month-used',
  'time-not-possible',
  'persons-not-possible',
  'not-held-here',
  'not-for-now',
  'no-reason-given',
])
export type RefuseReason = z.infer<typeof RefuseReason>

/** Why the prison takes its word back. */
export const CancelReason = z.enum([
  'moved-elsewhere',
  'released',
  'not-well',
  'not-for-now',
  'equipment',
  'prison-closed',
  'no-reason-given',
])
export type CancelReason = z.infer<typeof CancelReason>

/** Why a visit was ended before its time. */
export const CutOffReason = z.enum([
  'disorder',
  'coded-speech',
  'other-language',
  'recording',
  'other-person',
  'emergency',
])
export type CutOffReason = z.infer<typeof CutOffReason>

/** Whose fault it was that a visit did not come about. */
export const FailReason = z.enum(['fault-prison', 'fault-line', 'fault-place', 'fault-unknown'])
export type FailReason = z.infer<typeof FailReason>

/** Everything that can be the reason of a step. */
export const BookingReason = z.enum([
  ...ReturnReason.options,
  ...IneligibleReason.options,
  ...new Set([...RefuseReason.options, ...CancelReason.options]),
  ...CutOffReason.options,
  ...FailReason.options,
  /** The hold was over before anybody answered. */
  'hold-over',
  /** The wished days are over. */
  'wish-over',
  'suspended',
  'did-not-come',
  'family-withdrew',
  'account-closed',
  'other-time',
])
export type BookingReason = z.infer<typeof BookingReason>
