import { Refused, Unreachable } from '#shared/ask'
import { words } from './ui.words'

/** The sentence for something that went wrong: the server's own where it gave one. */
export function sentenceFor(error: unknown): string {
  if (error instanceof Refused) return error.problem.title
  if (error instanceof Unreachable) return words.unreachable
  return words.broken
}
