import type { Place } from '#shared/checkins/checkins.contract'
import { lengthInWords } from '../ui/lengths'
import { words } from './checkins.words'

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
