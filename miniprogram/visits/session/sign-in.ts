import { signOut } from '#shared/account/account.endpoints'
import type { registerRelative as Registered } from '#shared/visits/relatives/relatives.contract'
import { registerRelative, signInRelative } from '#shared/visits/relatives/relatives.endpoints'
import type { z } from '#shared/z'
import { askAsVisitor, withLoginCode } from '../../account/ask-as-visitor'
import { createEntering } from '../../account/entering'
import { NotSignedIn } from '../../account/trouble'
import { deviceId } from '../../device/device-id'
import { askerSigned } from '../../http/signed'
import {
  forgetRelative,
  holdForRelative,
  letRelativeIn,
  relativeTokensHeld,
  useRelative,
} from './relative.store'

/** Nobody has registered with this WeChat account. */
export const NO_ACCOUNT = 'no-relative-account'

const entering = createEntering({
  held: relativeTokensHeld,
  hold: holdForRelative,
  session: useRelative,
  async byCode(stayOut) {
    const name = await deviceId()
    const session = await withLoginCode(code =>
      askAsVisitor(signInRelative, { code, deviceId: name }),
    )
    stayOut()
    return letRelativeIn(session)
  },
  forgetStranger(error) {
    if (error instanceof NotSignedIn && error.problem.code === NO_ACCOUNT) forgetRelative()
  },
})

/** Signs in as a relative, also after signing out. @throws as `callAsRelative` */
export const signInAsRelative = entering.signIn

/** How it went is told by the store. */
export const tryToEnterAsRelative = (): void => void entering.tokenNow().catch(() => null)

/**
 * Asks the server as the relative who is signed in on this phone, signing in first when needed.
 *
 * @throws {Refused} the server answered no.
 * @throws {Unreachable} no network, or the fault is the server's.
 * @throws {NotSignedIn} nobody has registered with this WeChat account.
 * @throws {SignedOut} the relative has signed out.
 * @throws {NoLogin} this build cannot sign in.
 */
export const callAsRelative = askerSigned(entering)

type Registration = Omit<z.input<(typeof Registered)['input']>, 'code' | 'deviceId'>

/** Opens an account for this WeChat account and signs in. @throws {Refused} {Unreachable} */
export async function registerHere(asked: Registration): Promise<void> {
  const name = await deviceId()
  letRelativeIn(
    await withLoginCode(code => askAsVisitor(registerRelative, { ...asked, code, deviceId: name })),
  )
}

/** Signs out of this phone as a relative; a person who is signed in stays so. */
export async function signOutRelative(): Promise<void> {
  await callAsRelative(signOut, {}).catch(() => null)
  forgetRelative({ signedOut: true, trouble: { kind: 'signed-out' } })
}
