import type { Obstacle } from './place'

/** What keeps the browser from giving its position; null also where it does not tell. */
export async function locationObstacle(): Promise<Obstacle | null> {
  const asked = navigator.permissions?.query({ name: 'geolocation' })
  const answer = await asked?.catch(() => null)
  return answer?.state === 'denied' ? 'refused-by-browser' : null
}

/** A page cannot open the settings of its browser. */
export const canOpenSettings = (_hindrance: string): _hindrance is Obstacle => false

/** Nothing to open; see `canOpenSettings`. */
export async function openSettings(_obstacle: Obstacle): Promise<void> {}
