import type { IdentityRequest } from '#shared/faces/reviews.contract'
import { words as faces } from '../ui/faces/faces.words'
import { ageInShort } from '../ui/ages'
import { spanInWords } from '../ui/moments'
import { words } from './faces.words'

/** How it stands; another way is named where one was chosen. */
export const stateInWords = ({ state, otherWay }: IdentityRequest): string =>
  state === 'other-way' && otherWay ? faces.otherWays[otherWay] : faces.states[state]

/** How long it waits, or how long there is for it. */
export function whenInWords(request: IdentityRequest, now: Date): string {
  const { opensAt, until, state, review } = request
  if (review) return ageInShort(review.at, now)
  if (state === 'passed' || state === 'settled') return ageInShort(opensAt, now)
  if (Date.parse(opensAt) > now.getTime()) return words.opensLater
  const left = Date.parse(until) - now.getTime()
  if (left <= 0) return words.since(ageInShort(until, now))
  return state === 'open' ? words.left(spanInWords(left)) : ageInShort(opensAt, now)
}
