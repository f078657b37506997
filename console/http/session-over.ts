const listeners = new Set<() => void>()

/** Hears that the server no longer knows who asks. @returns what ends the hearing. */
export function onSessionOver(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Said by whatever notices first: an answer or the live socket. */
export const announceSessionOver = (): void => listeners.forEach(listener => listener())
