import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { RelativeSession } from '#shared/visits/relatives/relatives.contract'
import type { Trouble } from '../../account/session.store'
import { onThisPhone } from '../../device/storage'
import { sealedOnThisPhone } from '../../device/sealed-storage'

interface Relative {
  /** Tells relatives apart; '' until known. */
  relativeId: string
  /** '' until known; kept, so that the first page greets without a signal. */
  relativeName: string
  countyName: string
  /** '' until known; shown beside every trouble. */
  countyPhone: string
  /** The relative has signed out of this phone and not come back. */
  signedOut: boolean
  trouble: Trouble | null
}

const NOBODY = { relativeId: '', relativeName: '', countyName: '' }

/**
 * Which relative is signed in on this phone, beside the person who may be: one WeChat account may be
 * both. The keys are apart.
 */
export const useRelative = create<Relative>()(
  persist((): Relative => ({ ...NOBODY, countyPhone: '', signedOut: false, trouble: null }), {
    name: 'relative',
    version: 1,
    storage: onThisPhone,
    partialize: ({ trouble: _, ...kept }) => kept,
  }),
)

/** No relative is known on this phone any more: what was read for one is to be forgotten. */
export const whenNoRelativeIsKnown = (forget: () => void) =>
  useRelative.subscribe(({ relativeName }, before) => {
    if (relativeName === '' && before.relativeName !== '') forget()
  })

type Pair = Pick<RelativeSession, 'token' | 'expiresAt' | 'refreshToken'>

/** Kept sealed, so that a restart needs no sign-in. */
const useTokens = create<{ pair: Pair | null }>()(
  persist((): { pair: Pair | null } => ({ pair: null }), {
    name: 'relative-tokens',
    version: 1,
    storage: sealedOnThisPhone,
  }),
)

/** What this phone holds for the relative, once it has been read; null for nothing. */
export async function relativeTokensHeld(): Promise<Pair | null> {
  const { hasHydrated, onFinishHydration } = useTokens.persist
  if (!hasHydrated()) await new Promise(read => onFinishHydration(read))
  return useTokens.getState().pair
}

/** Holds a pair from now on; null lets go. */
export const holdForRelative = (pair: Pair | null) =>
  useTokens.setState({ pair: pair && kept(pair) })

/** A token that is over when it arrives says only that the phone's clock is wrong: the server will tell. */
const NEVER = ''

const kept = ({ token, refreshToken, expiresAt }: Pair): Pair => ({
  token,
  refreshToken,
  expiresAt: Date.parse(expiresAt) <= Date.now() ? NEVER : expiresAt,
})

/** Nothing of the relative is shown here any longer. */
export function forgetRelative(change: Partial<Relative> = {}): void {
  holdForRelative(null)
  useRelative.setState({ ...NOBODY, ...change })
}

/** This phone is the relative's from now on. @returns the token. */
export function letRelativeIn(session: RelativeSession): string {
  const { relativeId, relativeName, countyName, countyPhone, token } = session
  // What was read for somebody else is forgotten before the new name stands above it.
  if (useRelative.getState().relativeId !== relativeId) useRelative.setState({ relativeName: '' })
  holdForRelative(session)
  useRelative.setState({
    ...{ relativeId, relativeName, countyName, countyPhone },
    ...{ signedOut: false, trouble: null },
  })
  return token
}
