import type { CheckIn, Place } from '#shared/checkins/checkins.contract'
import { lengthInWords } from '../ui/lengths'
import { spanInWords } from '../ui/moments'
import { words } from './checkins.words'

/** Two clocks that agree to this are not worth a word. */
const WORTH_SAYING_MILLISECONDS = 2 * 60_000

/** On which side of the border, and how far from it, in a few words. */
export const borderInShort = ({ verdict, distanceMetres }: Place): string =>
  (verdict === 'outside' ? words.shortOutside : words.shortOf)(
    lengthInWords(Math.abs(distanceMetres)),
  )

/** The same as a sentence. */
export const borderInWords = ({ verdict, distanceMetres }: Place): string =>
  SENTENCES[verdict](lengthInWords(Math.abs(distanceMetres)))

/** Where the verdict names no side, neither does the sentence: it would accuse or excuse. */
const SENTENCES = {
  inside: words.distanceInside,
  outside: words.distanceOutside,
  'cannot-say': words.distanceUnsure,
} satisfies Record<Place['verdict'], (length: string) => string>

/** How far the phone's clock and ours are apart; null when they agree. */
export function clockGapInWords({ takenAt, receivedAt }: CheckIn): string | null {
  const gap = Date.parse(receivedAt) - Date.parse(takenAt)
  if (Math.abs(gap) < WORTH_SAYING_MILLISECONDS) return null
  return (gap > 0 ? words.claimEarlier : words.claimLater)(spanInWords(Math.abs(gap)))
}
