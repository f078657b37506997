import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Problem } from '#shared/ask'
import { onThisPhone } from '../device/storage'

/** Why nobody is signed in, though somebody tried. */
export type Trouble =
  /** The server does not let this phone in. */
  | { kind: 'refused'; problem: Problem }
  /** Nothing came back. */
  | { kind: 'unreachable' }
  /** This build cannot sign in at all. */
  | { kind: 'no-login' }

interface Session {
  /** Null until the server has let this phone in. Never written down: it is worth a login. */
  token: string | null
  /** By the server's clock; ISO 8601, UTC. */
  expiresAt: string
  /** '' until known; kept, so that the first page greets without a signal. */
  personName: string
  officeName: string
  trouble: Trouble | null
}

/** Who is signed in on this phone. */
export const useSession = create<Session>()(
  persist(
    (): Session => ({ token: null, expiresAt: '', personName: '', officeName: '', trouble: null }),
    {
      name: 'session',
      version: 1,
      storage: onThisPhone,
      partialize: ({ personName, officeName }) => ({ personName, officeName }),
    },
  ),
)
