import { createJSONStorage } from 'zustand/middleware'
import { owned } from './owned'

/** A browser cannot seal what it keeps; see sealed-storage.ts. */
export const readSealed = async (key: string): Promise<string | null> =>
  localStorage.getItem(owned(key))

/** Keeps it as it is; see sealed-storage.ts. */
export const keepSealed = async (key: string, secret: string): Promise<void> =>
  localStorage.setItem(owned(key), secret)

/** Keeps a store of secrets; see sealed-storage.ts. */
export const sealedOnThisPhone = createJSONStorage(() => ({
  getItem: readSealed,
  setItem: keepSealed,
  removeItem: async (key: string) => localStorage.removeItem(owned(key)),
}))
