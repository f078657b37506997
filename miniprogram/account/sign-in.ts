import { Refused, type Problem, asker } from '#shared/ask'
import { signInPerson } from '#shared/account/account.endpoints'
import { deviceId } from '../device/device-id'
import { loginCode } from '../device/login'
import { NoLogin } from '../device/no-login'
import { send } from '../http/send'
import { type Trouble, useSession } from './session.store'

/** The server does not let this phone in, and says why. */
export class NotSignedIn extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}

const ask = asker((endpoint, input) => send(endpoint, input, null))

let underWay: Promise<string> | null = null

/**
 * Signs in through WeChat without asking the person anything; the store tells how it went.
 * Several at once share one sign-in.
 *
 * @returns the token.
 * @throws {NotSignedIn} {Unreachable} {NoLogin}
 */
export function signIn(): Promise<string> {
  underWay ??= enter().finally(() => {
    underWay = null
  })
  return underWay
}

/** The token, after signing in when there is none or it is over. @throws as `signIn` */
export async function tokenNow(): Promise<string> {
  const { token, expiresAt } = useSession.getState()
  return token !== null && Date.parse(expiresAt) > Date.now() ? token : signIn()
}

async function enter() {
  try {
    const session = await askWithCode().catch(again)
    useSession.setState({ ...session, trouble: null })
    return session.token
  } catch (error) {
    const known = error instanceof Refused ? new NotSignedIn(error.problem) : error
    useSession.setState({ token: null, ...whoRemains(known), trouble: troubleOf(known) })
    throw known
  }
}

const askWithCode = async () =>
  ask(signInPerson, { code: await loginCode(), deviceId: await deviceId() })

/** A code is good once and for minutes: on a slow line it may die on the way. */
function again(error: unknown) {
  if (error instanceof Refused && error.problem.code === 'login-code-refused') return askWithCode()
  throw error
}

/** A phone that is bound to nobody must not go on showing a name. */
const whoRemains = (error: unknown) =>
  error instanceof NotSignedIn && error.problem.code === 'not-bound'
    ? { personName: '', officeName: '' }
    : {}

function troubleOf(error: unknown): Trouble {
  if (error instanceof NotSignedIn) return { kind: 'refused', problem: error.problem }
  if (error instanceof NoLogin) return { kind: 'no-login' }
  return { kind: 'unreachable' }
}
