import type { CheckIn } from '#shared/checkins/checkins.contract'
import { spanInWords } from '../ui/moments'
import { words } from './checkins.words'

/** Less than this is not worth a word. */
const WORTH_SAYING_MILLISECONDS = 2 * 60_000

/** How far the phone's clock is off; null when it is right. */
export function clockErrorInWords({ takenAt, madeAt }: CheckIn): string | null {
  const behind = Date.parse(madeAt) - Date.parse(takenAt)
  if (Math.abs(behind) < WORTH_SAYING_MILLISECONDS) return null
  return (behind > 0 ? words.clockBehind : words.clockAhead)(spanInWords(Math.abs(behind)))
}

/** How long a check-in was on its way; null when it came at once. */
export function waitInWords({ madeAt, receivedAt }: CheckIn): string | null {
  const wait = Date.parse(receivedAt) - Date.parse(madeAt)
  return wait < WORTH_SAYING_MILLISECONDS ? null : words.waited(spanInWords(wait))
}
