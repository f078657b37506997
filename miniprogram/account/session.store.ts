import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Problem } from '#shared/ask'
import { onThisPhone } from '../device/storage'

/** Why nobody is signed in, though somebody tried. */
export type Trouble =
  /** The server does not let this phone in. */
  | { kind: 'refused'; problem: Problem }
  /** It will, once an officer has confirmed who holds the phone. */
  | { kind: 'pending' }
  /** Nothing came back, or not now; `why` is what the server said. */
  | { kind: 'unreachable'; why: Problem | null }
  /** The person has signed out. */
  | { kind: 'signed-out' }
  /** This build cannot sign in at all. */
  | { kind: 'no-login' }

interface Session {
  /** Tells persons apart; '' until known. What is made on this phone is made by this person. */
  personId: string
  /** '' until known; kept, so that the first page greets without a signal. */
  personName: string
  officeName: string
  /** '' until known; shown beside every trouble. */
  officePhone: string
  /** The person has signed out of this phone and not come back. */
  signedOut: boolean
  trouble: Trouble | null
}

/** Who is signed in on this phone. The keys are apart; see tokens.store.ts. */
export const useSession = create<Session>()(
  persist(
    (): Session => ({
      personId: '',
      personName: '',
      officeName: '',
      officePhone: '',
      signedOut: false,
      trouble: null,
    }),
    {
      name: 'session',
      version: 2,
      storage: onThisPhone,
      partialize: ({ personId, personName, officeName, officePhone, signedOut }) => ({
        personId,
        personName,
        officeName,
        officePhone,
        signedOut,
      }),
    },
  ),
)

/** Nobody is known on this phone any more: what was read for somebody is to be forgotten. */
export const whenNobodyIsKnown = (forget: () => void) =>
  useSession.subscribe(({ personName }, before) => {
    if (personName === '' && before.personName !== '') forget()
  })
