import { tokenInsteadOf, tokenNow } from '../account/sign-in'
import { personOf } from '../account/tokens.store'
import { SomebodyElse } from '../account/trouble'
import { askerSigned } from './signed'

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
export const call = callWith(() => true)

/**
 * Asks as one person only: signing in on the way may find that the phone is another's by now.
 *
 * @param personId - of the session; '' for whoever signs in, where nobody was known yet.
 * @throws {SomebodyElse} nothing was sent. @throws as `call`
 */
export const callAs = (personId: string) =>
  callWith(token => personId === '' || personOf(token) === personId)

function callWith(isMeant: (token: string) => boolean) {
  return askerSigned({ tokenNow, tokenInsteadOf }, token => {
    if (!isMeant(token)) throw new SomebodyElse()
  })
}
