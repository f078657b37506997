import { signOut } from '#shared/account/account.endpoints'
import { call } from '../http/call'
import { useSession } from './session.store'
import { hold } from './tokens.store'

/**
 * Signs out of this phone: the session ends on the server, and nothing of the person is shown
 * here any longer. Without a network the server cannot be told, but the keys are thrown away all
 * the same.
 */
export async function signOutHere(): Promise<void> {
  await call(signOut, {}).catch(() => null)
  hold(null)
  useSession.setState({
    personId: '',
    personName: '',
    officeName: '',
    signedOut: true,
    trouble: { kind: 'signed-out' },
  })
}
