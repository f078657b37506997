import type { CallProblem } from './codes'

/** What the page shows of a call over the video service. */
export interface CallShown {
  /** The page has lost the service, and is on its way back. */
  isReconnecting: boolean
  /** Why there is no call, or only half of one; null: nothing is wrong. */
  problem: CallProblem | null
}

export const NO_CALL: CallShown = { isReconnecting: false, problem: null }
