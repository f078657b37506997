import { Unreachable } from '#shared/ask'
import { NoLogin } from './no-login'
import { playedAccount } from './played-account'

/**
 * A login code for the person this browser plays; see login.ts.
 *
 * @throws {NoLogin} this build is not for the demo.
 * @throws {Unreachable}
 */
export async function loginCode(): Promise<string> {
  if (!__STAND_IN__) throw new NoLogin()
  const answer = await fetch('/standin/login-code', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid: playedAccount() }),
  }).catch(() => null)
  if (!answer?.ok) throw new Unreachable()
  const { code } = (await answer.json()) as { code: string }
  return code
}
