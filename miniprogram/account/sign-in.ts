import type { PhoneSession } from '#shared/account/account.contract'
import { signInPerson } from '#shared/account/account.endpoints'
import { deviceId } from '../device/device-id'
import { askAsVisitor, withLoginCode } from './ask-as-visitor'
import { createEntering } from './entering'
import { useSession } from './session.store'
import { hold, tokensHeld } from './tokens.store'
import { isStranger } from './trouble'

const entering = createEntering({
  held: tokensHeld,
  hold,
  session: useSession,
  async byCode(stayOut) {
    const name = await deviceId()
    const ask = (code: string) => askAsVisitor(signInPerson, { code, deviceId: name })
    const session = await withLoginCode(ask)
    stayOut()
    return letIn(session)
  },
  forgetStranger(error) {
    if (!isStranger(error)) return
    hold(null)
    useSession.setState({ personId: '', personName: '', officeName: '' })
  },
})

/**
 * The token to ask with as a person, the way to get another, and the way back in after signing out;
 * see `createEntering`.
 *
 * @throws {NotSignedIn} {Unreachable} {NoLogin} {SignedOut}
 */
export const { tokenNow, tokenInsteadOf, signIn } = entering

/** This phone is the person's from now on. */
export function letIn({ personName, officeName, officePhone, ...pair }: PhoneSession): string {
  const { personId, token } = pair
  // What was read for somebody else is forgotten before the new name stands above it.
  if (useSession.getState().personId !== personId) useSession.setState({ personName: '' })
  hold(pair)
  useSession.setState({
    personId,
    personName,
    officeName,
    officePhone,
    signedOut: false,
    trouble: null,
  })
  return token
}
