import { askForNewPhone, bindPerson } from '#shared/account/account.endpoints'
import { Refused } from '#shared/ask'
import { deviceId } from '../device/device-id'
import { askAsVisitor, withLoginCode } from './ask-as-visitor'
import { useSession } from './session.store'
import { letIn, signIn } from './sign-in'

/**
 * Makes this phone the person's phone, or lets it wait until an officer has confirmed who holds
 * it; the store of the session tells which.
 *
 * @throws {Refused} with the server's words. @throws {Unreachable}
 */
export async function bindHere(activationCode: string, idTail: string): Promise<void> {
  const name = await deviceId()
  try {
    const reply = await withLoginCode(code =>
      askAsVisitor(bindPerson, { code, deviceId: name, activationCode, idTail }),
    )
    if (reply.binding === 'active') letIn(reply.session)
    else useSession.setState({ trouble: { kind: 'pending' } })
  } catch (error) {
    if (!isUsedUp(error) || !(await isBoundAlready())) throw error
  }
}

/** Asks the office for a code for this phone. @returns the office's telephone. @throws as `bindHere` */
export async function askToChangePhone(): Promise<string> {
  const { officePhone } = await withLoginCode(code => askAsVisitor(askForNewPhone, { code }))
  useSession.setState({ officePhone })
  return officePhone
}

/** The answer to an earlier try may have been lost: then the code is used up and the phone is bound. */
const isUsedUp = (error: unknown) =>
  error instanceof Refused && error.problem.code === 'activation-refused'

const isBoundAlready = () =>
  signIn().then(
    () => true,
    () => useSession.getState().trouble?.kind === 'pending',
  )
