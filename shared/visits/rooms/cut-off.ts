import type { CutOffReason, FailReason } from '../bookings/reasons.contract'

/** Why a visit was broken off: the family's conduct, or something that is nobody's or the prison's. */
export type BreakReason = CutOffReason | 'unwell' | 'technical'

/** Why a visit can be cut off, from a list; the family reads the reason that was chosen. */
export const BREAK_REASONS = [
  'disorder',
  'coded-speech',
  'other-language',
  'recording',
  'other-person',
  'emergency',
  'unwell',
  'technical',
] as const satisfies readonly BreakReason[]

/** Reasons that do not lie with the family, and what they are called as a fault: it gets a new time. */
export const NOT_THE_FAMILYS: Readonly<Partial<Record<BreakReason, FailReason>>> = {
  emergency: 'fault-prison',
  unwell: 'fault-prison',
  technical: 'fault-line',
}

/** Whether a reason lies with the family. */
export const isFamilys = (reason: BreakReason): reason is CutOffReason =>
  NOT_THE_FAMILYS[reason] === undefined
