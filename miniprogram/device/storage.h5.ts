import { createJSONStorage } from 'zustand/middleware'
import { playedAccount } from './played-account'

/** Two people played in one browser must not send each other's check-ins. */
const owned = (key: string) => `${playedAccount()}/${key}`

/** Keeps a store in the browser; see storage.ts. */
export const onThisPhone = createJSONStorage(() => ({
  getItem: (key: string) => localStorage.getItem(owned(key)),
  setItem: (key: string, value: string) => localStorage.setItem(owned(key), value),
  removeItem: (key: string) => localStorage.removeItem(owned(key)),
}))
