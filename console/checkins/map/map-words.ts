import { serverNow } from '../../http/server-clock'
import { ageInShort } from '../../ui/ages'
import { words } from '../checkins.words'
import type { MarkerWords } from './markers'

/** What the map says; an age is worked out when it is asked for, so that it is never an old one. */
export const mapWords: MarkerWords = {
  name: ({ personName }, latest) => (latest ? personName : words.earlier(personName)),
  age: ({ receivedAt }) => ageInShort(receivedAt, serverNow()),
  about: ({ personName, officeName, receivedAt, place }) => [
    words.beside(personName, officeName),
    words.beside(words.verdicts[place.verdict], ageInShort(receivedAt, serverNow())),
  ],
  aboutGroup: ({ officeName, count, worst }) => [
    words.beside(officeName, words.group(count)),
    words.verdicts[worst],
  ],
}
