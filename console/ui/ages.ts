import { ageInWords } from './moments'
import { words } from './ui.words'

const DAY_MILLISECONDS = 24 * 3600_000

/** How long ago something was, beside a place where the moment itself is said. @param at - ISO 8601, UTC. */
export function ageInShort(at: string, now: Date): string {
  const days = Math.floor((now.getTime() - Date.parse(at)) / DAY_MILLISECONDS)
  return days < 1 ? ageInWords(at, now) : words.daysAgo(days)
}
