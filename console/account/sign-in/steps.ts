import type { Staff } from '#shared/account/account.contract'

/** What has still to be shown before somebody may sit down at the desk. */
export type Step =
  /** `why`: what sent one back here, in words; empty at the beginning. */
  | { next: 'password'; why: string }
  | { next: 'code'; challenge: string }
  | { next: 'enrol'; challenge: string; enrolmentUri: string }
  | { next: 'recovery-codes'; staff: Staff; codes: string[] }

/** Goes on to another step, or back. */
export type Turn = (step: Step) => void
