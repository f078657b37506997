import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { PhoneSession } from '#shared/account/account.contract'
import { sealedOnThisPhone } from '../device/sealed-storage'

type Pair = Pick<PhoneSession, 'token' | 'expiresAt' | 'refreshToken' | 'personId'>

interface Tokens {
  /** What opens the server, and what gets the next such pair; null when neither is there. */
  pair: Pair | null
}

/** The keys of this phone. Kept sealed, so that a restart needs no sign-in. */
export const useTokens = create<Tokens>()(
  persist((): Tokens => ({ pair: null }), {
    name: 'tokens',
    version: 2,
    storage: sealedOnThisPhone,
  }),
)

/** What this phone holds, once it has been read; null for nothing. */
export async function tokensHeld(): Promise<Pair | null> {
  const { hasHydrated, onFinishHydration } = useTokens.persist
  if (!hasHydrated()) await new Promise(read => onFinishHydration(read))
  return useTokens.getState().pair
}

/** Holds a pair from now on; null lets go. */
export const hold = (pair: Pair | null) =>
  useTokens.setState({
    pair: pair && {
      token: pair.token,
      refreshToken: pair.refreshToken,
      personId: pair.personId,
      expiresAt: isOver(pair) ? NEVER : pair.expiresAt,
    },
  })

/** Whose token this is; null for one that is not held any longer. */
export function personOf(token: string): string | null {
  const { pair } = useTokens.getState()
  return pair?.token === token ? pair.personId : null
}

/** A token that is over when it arrives says only that the phone's clock is wrong: the server will tell. */
const NEVER = ''

/** Whether a token is known to be over, by the phone's clock. */
export const isOver = ({ expiresAt }: Pick<Pair, 'expiresAt'>): boolean =>
  expiresAt !== NEVER && Date.parse(expiresAt) <= Date.now()
