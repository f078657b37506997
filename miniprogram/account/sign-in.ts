import type { PhoneSession } from '#shared/account/account.contract'
import { refreshSession, signInPerson } from '#shared/account/account.endpoints'
import { Refused } from '#shared/ask'
import { deviceId } from '../device/device-id'
import { askAsVisitor, withLoginCode } from './ask-as-visitor'
import { useSession } from './session.store'
import { hold, isOver, tokensHeld } from './tokens.store'
import { SignedOut, asNotSignedIn, isStranger, troubleOf } from './trouble'

let underWay: Promise<string> | null = null

/**
 * The token to ask with: the one at hand, else the next one, else a new sign-in through WeChat.
 * The person is asked nothing; the store tells how it went. Several at once share one attempt.
 *
 * @throws {NotSignedIn} {Unreachable} {NoLogin} {SignedOut}
 */
export async function tokenNow(): Promise<string> {
  const pair = await tokensHeld()
  if (!pair || isOver(pair)) return nextToken()
  if (useSession.getState().trouble) useSession.setState({ trouble: null })
  return pair.token
}

/** A token in place of one that the server does not know; another question may have got it already. */
export async function tokenInsteadOf(refused: string): Promise<string> {
  const pair = await tokensHeld()
  return pair && pair.token !== refused ? pair.token : nextToken()
}

/** Signs in through WeChat, also after the person has signed out. @throws as `tokenNow` */
export function signIn(): Promise<string> {
  useSession.setState({ signedOut: false })
  return nextToken()
}

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

function nextToken(): Promise<string> {
  underWay ??= enter().finally(() => {
    underWay = null
  })
  return underWay
}

async function enter() {
  try {
    stayOut()
    return (await refreshed()) ?? (await enteredByCode())
  } catch (cause) {
    const error = asNotSignedIn(cause)
    if (isStranger(error)) {
      hold(null)
      useSession.setState({ personId: '', personName: '', officeName: '' })
    }
    useSession.setState({ trouble: troubleOf(error) })
    throw error
  }
}

/** The next token of the session that there is; null when there is none, or it has ended. */
async function refreshed(): Promise<string | null> {
  const pair = await tokensHeld()
  if (!pair) return null
  try {
    const next = await askAsVisitor(refreshSession, { refreshToken: pair.refreshToken })
    stayOut()
    hold({ ...next, personId: pair.personId })
    useSession.setState({ trouble: null })
    return next.token
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    hold(null)
    return null
  }
}

async function enteredByCode(): Promise<string> {
  const name = await deviceId()
  const ask = (code: string) => askAsVisitor(signInPerson, { code, deviceId: name })
  const session = await withLoginCode(ask)
  stayOut()
  return letIn(session)
}

/** Who signs out while an answer is on its way is out. @throws {SignedOut} */
function stayOut() {
  if (useSession.getState().signedOut) throw new SignedOut()
}
