import type { StudyFindingCode } from '#shared/courses/study.contract'
import type { Live, Rhythm } from './live'

/** Fewer than these say nothing about how even they are. */
const BEATS_TO_JUDGE = 30

/** A phone's own timer and its network differ by more than this from beat to beat. Milliseconds. */
const EVENEST = 12

/** Signs of life as even as a machine's. */
export const isEven = ({ beats, squares }: Rhythm): boolean =>
  beats >= BEATS_TO_JUDGE && Math.sqrt(squares / beats) < EVENEST

/** What was unusual in a stretch of study: questions for an officer, with nothing that follows by itself. */
export function findingsOf({ notes, rhythm }: Pick<Live, 'notes' | 'rhythm'>) {
  const found: [code: StudyFindingCode, times: number][] = [
    ['seek', notes.seek],
    ['replay', notes.replay],
    ['two-devices', notes.twoDevices],
    ['presence-missed', notes.missed],
    ['rhythm', isEven(rhythm) ? 1 : 0],
  ]
  return found.flatMap(([code, times]) => (times > 0 ? [{ code, times }] : []))
}
