import { asker } from '#shared/ask'
import { tokenInsteadOf, tokenNow } from '../account/sign-in'
import { type Answer, send } from './send'

/**
 * Asks the server one of the questions in `shared/`, signing in first when needed and once
 * more when the server no longer knows the token.
 *
 * @throws {Refused} the server answered no.
 * @throws {Unreachable} no network, or the fault is the server's.
 * @throws {NotSignedIn} the server does not let this phone in.
 * @throws {SignedOut} the person has signed out.
 * @throws {NoLogin} this build cannot sign in.
 */
export const call = asker(async (endpoint, input) => {
  const token = await tokenNow()
  const answer = await send(endpoint, input, token)
  return asksForSignIn(answer) ? send(endpoint, input, await tokenInsteadOf(token)) : answer
})

const asksForSignIn = (answer: Answer | null) =>
  answer?.status === 401 && (answer.body as { code?: string } | null)?.code === 'sign-in-first'
