import { create } from 'zustand'

/**
 * Stores whose last change the phone could not write down, because it is full: what they hold
 * lasts only as long as the mini-program runs.
 */
export const useUnwritten = create<{ stores: readonly string[] }>()(() => ({ stores: [] }))

/** Writes a store down; a phone that cannot is remembered, since what it holds is still good. */
export function writeDown(store: string, write: () => void): void {
  const others = useUnwritten.getState().stores.filter(name => name !== store)
  try {
    write()
    if (isUnwritten(store)) useUnwritten.setState({ stores: others })
  } catch {
    useUnwritten.setState({ stores: [...others, store] })
  }
}

const isUnwritten = (store: string) => useUnwritten.getState().stores.includes(store)
