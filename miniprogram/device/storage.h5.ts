import { createJSONStorage } from 'zustand/middleware'
import { owned } from './owned'
import { writeDown } from './unwritten.store'

/** Keeps a store in the browser; see storage.ts. */
export const onThisPhone = createJSONStorage(() => ({
  getItem: (key: string) => localStorage.getItem(owned(key)),
  setItem: (key: string, value: string) =>
    writeDown(key, () => localStorage.setItem(owned(key), value)),
  removeItem: (key: string) => localStorage.removeItem(owned(key)),
}))
