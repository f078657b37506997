const OWNER = 'owner'

/** What this tab remembers until it is closed; null when nothing. */
export const recall = (key: string): string | null => sessionStorage.getItem(key)

/** Remembers something until this tab is closed, over reloads. */
export const remember = (key: string, value: string): void => sessionStorage.setItem(key, value)

/** Forgets everything, as when the chair is left. */
export const forgetAll = (): void => sessionStorage.clear()

/** Says who sits here; what somebody else left behind is forgotten. */
export function belongTo(owner: string): void {
  if (recall(OWNER) === owner) return
  forgetAll()
  remember(OWNER, owner)
}
