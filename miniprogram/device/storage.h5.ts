import { createJSONStorage } from 'zustand/middleware'
import { owned } from './owned'

/** Keeps a store in the browser; see storage.ts. */
export const onThisPhone = createJSONStorage(() => ({
  getItem: (key: string) => localStorage.getItem(owned(key)),
  setItem: (key: string, value: string) => localStorage.setItem(owned(key), value),
  removeItem: (key: string) => localStorage.removeItem(owned(key)),
}))
