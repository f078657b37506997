import type { HeadKey } from './evidence/heads'
import { createSealer } from './evidence/sealer'
import type { Chore } from './platform/chores'

/** The timetable: what runs by itself, and how often. */
export const timetable = (key: HeadKey): readonly Chore[] => {
  const sealer = createSealer(key)
  return [{ name: 'evidence.seal', everyMilliseconds: 1000, run: now => sealer.seal(now) }]
}
