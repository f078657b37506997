import { refreshSession } from '#shared/account/account.endpoints'
import { Refused } from '#shared/ask'
import { askAsVisitor } from './ask-as-visitor'
import type { Trouble } from './session.store'
import { isOver } from './tokens.store'
import { SignedOut, asNotSignedIn, troubleOf } from './trouble'

/** What opens the server, and what gets the next such pair. */
export interface Keys {
  token: string
  expiresAt: string
  refreshToken: string
}

/** How one of those who may be signed in on this phone comes in. */
export interface Way<Pair extends Keys> {
  held(): Promise<Pair | null>
  hold(pair: Pair | null): void
  /** Signs in through WeChat. @returns the token. */
  byCode(stayOut: () => void): Promise<string>
  session: {
    getState(): { signedOut: boolean; trouble: Trouble | null }
    setState(change: { signedOut?: boolean; trouble?: Trouble | null }): void
  }
  /** Lets go of whom the phone knew, when the server says that he is not, or no longer, known. */
  forgetStranger(error: unknown): void
}

/** The same way in for persons and for relatives, who may be the same WeChat account. */
export function createEntering<Pair extends Keys>(way: Way<Pair>) {
  const { held, session } = way
  let underWay: Promise<string> | null = null

  async function tokenNow(): Promise<string> {
    const pair = await held()
    if (!pair || isOver(pair)) return nextToken()
    if (session.getState().trouble) session.setState({ trouble: null })
    return pair.token
  }

  async function tokenInsteadOf(refused: string): Promise<string> {
    const pair = await held()
    return pair && pair.token !== refused ? pair.token : nextToken()
  }

  function signIn(): Promise<string> {
    session.setState({ signedOut: false })
    return nextToken()
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
      return (await refreshed(way, stayOut)) ?? (await way.byCode(stayOut))
    } catch (cause) {
      const error = asNotSignedIn(cause)
      way.forgetStranger(error)
      session.setState({ trouble: troubleOf(error) })
      throw error
    }
  }

  /** Who signs out while an answer is on its way is out. @throws {SignedOut} */
  function stayOut() {
    if (session.getState().signedOut) throw new SignedOut()
  }

  return {
    /**
     * The token to ask with: the one at hand, else the next one, else a new sign-in through WeChat. The
     * person is asked nothing; the store tells how it went. Several at once share one attempt.
     *
     * @throws {NotSignedIn} {Unreachable} {NoLogin} {SignedOut}
     */
    tokenNow,
    /** A token in place of one that the server does not know; another question may have got it already. */
    tokenInsteadOf,
    /** Signs in through WeChat, also after signing out. @throws as `tokenNow` */
    signIn,
  }
}

/** The next token of the session that there is; null when there is none, or it has ended. */
async function refreshed<Pair extends Keys>(
  { held, hold, session }: Way<Pair>,
  stayOut: () => void,
): Promise<string | null> {
  const pair = await held()
  if (!pair) return null
  try {
    const next = await askAsVisitor(refreshSession, { refreshToken: pair.refreshToken })
    stayOut()
    hold({ ...pair, ...next })
    session.setState({ trouble: null })
    return next.token
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    hold(null)
    return null
  }
}
