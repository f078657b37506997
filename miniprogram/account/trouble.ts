import { type Problem, Refused, Unreachable } from '#shared/ask'
import type { RefusalCode } from '#shared/refusals.words'
import { NoLogin } from '../device/no-login'
import type { Trouble } from './session.store'

/** The server does not let this phone in, and says why. */
export class NotSignedIn extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}

/** The person has signed out; only the person signs in again. */
export class SignedOut extends Error {}

/** What was made by one person was about to be sent as another. */
export class SomebodyElse extends Error {}

/** Over in a moment: no reason to shut a phone that is known. */
const PASSING: readonly RefusalCode[] = ['too-often', 'login-code-refused']

/** This phone is not, or no longer, the phone of the person whose name it may still hold. */
const STRANGERS: readonly RefusalCode[] = [
  'not-bound',
  'other-phone',
  'binding-pending',
  'case-closed',
]

/** What the first pages say of a sign-in that failed. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof NoLogin) return { kind: 'no-login' }
  if (error instanceof SignedOut) return { kind: 'signed-out' }
  if (!(error instanceof NotSignedIn)) return { kind: 'unreachable', why: problemIn(error) }
  const { problem } = error
  if (problem.code === 'binding-pending') return { kind: 'pending' }
  return PASSING.includes(problem.code)
    ? { kind: 'unreachable', why: problem }
    : { kind: 'refused', problem }
}

/** What the server said of something that failed; null when it said nothing. */
export const problemIn = (error: unknown): Problem | null =>
  error instanceof Refused || error instanceof Unreachable || error instanceof NotSignedIn
    ? error.problem
    : null

/** Whether a name that was known must not be shown any longer. */
export const isStranger = (error: unknown): boolean =>
  error instanceof NotSignedIn && STRANGERS.includes(error.problem.code)

/** Who is not let in cannot ask anything: a refusal of the session is one of the whole phone. */
export const asNotSignedIn = (error: unknown): unknown =>
  error instanceof Refused ? new NotSignedIn(error.problem) : error
