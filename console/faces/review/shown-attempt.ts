import { useState } from 'react'
import type { Attempt } from '#shared/faces/attempts.contract'

/** Whose pictures are shown: the last attempt that has any, or the one that was chosen. */
export function useShownAttempt(attempts: readonly Attempt[]) {
  const [chosenId, setChosenId] = useState<string | null>(null)
  const withPictures = attempts
    .filter(({ pictureIds }) => pictureIds.length > 0)
    .toSorted((one, other) => other.startedAt.localeCompare(one.startedAt))
  const chosen = attempts.find(({ id }) => id === chosenId)
  return { shown: chosen ?? withPictures[0] ?? null, show: setChosenId }
}
