import type { KinshipState } from './kinships.contract'

/** Who can bring a claim from where it stands to where. */
const STEPS: Record<KinshipState, Partial<Record<KinshipState, 'relative' | 'desk'>>> = {
  submitted: { accepted: 'desk', returned: 'desk', refused: 'desk' },
  returned: { submitted: 'relative', refused: 'desk' },
  // Another last day, or it turned out to be wrong.
  accepted: { accepted: 'desk', refused: 'desk' },
  refused: {},
}

/** Whether a claim can go there, by whom. A refused one is over: the relative makes a new one. */
export const mayBecome = (from: KinshipState, to: KinshipState, by: 'relative' | 'desk'): boolean =>
  STEPS[from][to] === by

/**
 * Whether an accepted claim holds on a day; both the first and the last day do.
 *
 * @param day - YYYY-MM-DD, China.
 */
export const holdsOn = (
  { state, expiresDay }: { state: KinshipState; expiresDay: string | null },
  day: string,
): boolean => state === 'accepted' && (expiresDay === null || day <= expiresDay)

/** Whether a document is over on a day; on its last day it is not. @param day - YYYY-MM-DD, China. */
export const isOver = (expiresDay: string | null, day: string): boolean =>
  expiresDay !== null && day > expiresDay
