import { z } from '../../z'
import { FactKind } from '../prisons/prisoners.contract'

/**
 * Where a booking stands. From `submitted` on its time is held for the family; only the prison's word,
 * `approved`, makes it firm.
 */
export const BookingState = z.enum([
  /** No time is free: it stands in line for one. */
  'waiting',
  'submitted',
  'returned',
  'forwarded',
  'approved',
  'checked-in',
  'in-progress',
  'completed',
  'cut-off',
  /** It did not come about, and that was not the family's fault: there is a new one. */
  'failed',
  'ineligible',
  'refused',
  /** The prison took its word back. */
  'cancelled',
  'withdrawn',
  'rescheduled',
  'no-show',
  /** Nobody answered in time. */
  'lapsed',
])
export type BookingState = z.infer<typeof BookingState>

/** What can be made of a booking. */
export const BookingMove = z.enum([
  'offer',
  'return',
  'complete',
  'find-ineligible',
  'forward',
  'approve',
  'refuse',
  'cancel',
  'check-in',
  'begin',
  'finish',
  'cut-off',
  'fail',
  'withdraw',
  'reschedule',
  'no-show',
  'lapse',
])
export type BookingMove = z.infer<typeof BookingMove>

/** Who moves it on. A prison without accounts speaks through the county's desk. */
export const BookingMover = z.enum(['relative', 'desk', 'prison', 'system'])
export type BookingMover = z.infer<typeof BookingMover>

/** How the visit is made; found from answers, never asked for. */
export const VisitType = z.enum(['remote-bureau', 'remote-phone', 'in-person'])
export type VisitType = z.infer<typeof VisitType>

/** What somebody needs, so that the visit is one for him too. */
export const VisitNeed = z.enum([
  'wheelchair',
  'hearing',
  'sight',
  'carer',
  'ground-floor',
  'reading-help',
])
export type VisitNeed = z.infer<typeof VisitNeed>

/** What happened to somebody or something that a booking rests on. */
export const AttentionKind = FactKind.exclude(['held-again'])
export type AttentionKind = z.infer<typeof AttentionKind>

/**
 * The same as the family reads it: of somebody in prison it reads only that something has changed, until
 * the prison says what.
 */
export const OwnAttentionKind = z.enum([
  'document-expired',
  'companion-document-expired',
  'slot-changed',
  'something-changed',
])
export type OwnAttentionKind = z.infer<typeof OwnAttentionKind>

/** Why a time cannot be asked for; all are told at once. */
export const Obstacle = z.enum([
  'kinship-not-accepted',
  'kinship-expired',
  'identity-not-verified',
  'document-expired',
  'companion-not-verified',
  'kin-not-eligible',
  'too-many-persons',
  'too-soon',
  'too-far-ahead',
  'month-used-up',
  'suspended',
  'slot-over',
  'slot-blocked',
  'slot-of-another-prison',
  /** The prison arranges none for him at present; why, only the prison says. */
  'prison-cannot-now',
  /** It is asked for at the prison itself. */
  'in-person',
  /** Nobody has entered the holidays of that year, so working days cannot be counted. */
  'holidays-unknown',
])
export type Obstacle = z.infer<typeof Obstacle>
