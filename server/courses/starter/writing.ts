import type { Article } from '#shared/law/articles'
import type {
  Block,
  Choice,
  Citation,
  KeyedQuestion,
  LessonContent,
} from '#shared/courses/lessons.contract'

/** Words, or words that stand out. */
type Words = string | { strong: string }

/** A piece of a lesson as it is written down here; what names it is added when it is put together. */
export type Part =
  | { heading: string }
  | { words: readonly Words[] }
  | { items: readonly string[]; ordered: boolean }
  | { law: Article }

/** A question as it is written down here. `right`: numbers of the right choices, from 0. */
export interface Asked {
  kind: KeyedQuestion['kind']
  ask: string
  choices: readonly string[]
  right: readonly number[]
  why: string
  law?: Article
}

export const heading = (text: string): Part => ({ heading: text })
export const words = (...text: Words[]): Part => ({ words: text })
export const strong = (text: string): Words => ({ strong: text })
export const points = (...items: string[]): Part => ({ items, ordered: false })
export const steps = (...items: string[]): Part => ({ items, ordered: true })
export const law = (article: Article): Part => ({ law: article })

type Plain = Omit<Asked, 'kind' | 'right' | 'choices'>

/** One of some choices is right. @param right - its number, from 0. */
export const one = (right: number, choices: readonly string[], plain: Plain): Asked => ({
  ...{ kind: 'single', right: [right], choices },
  ...plain,
})

/** Some of the choices are right. @param right - their numbers, from 0. */
export const some = (
  right: readonly number[],
  choices: readonly string[],
  plain: Plain,
): Asked => ({ kind: 'multiple', right, choices, ...plain })

/** Something is so, or is not. */
export const isSo = (right: boolean, plain: Plain): Asked => ({
  ...{ kind: 'true-false', right: [right ? 0 : 1], choices: ['对', '不对'] },
  ...plain,
})

/**
 * What is done one after the other.
 *
 * @param inOrder - in the right order; they are stored in another one, so that the first look does not
 *   give it away.
 */
export function inOrder(inOrder: readonly string[], plain: Plain): Asked {
  const sorted = [...inOrder].sort((one, other) => (backwards(one) < backwards(other) ? -1 : 1))
  const isSorted = sorted.every((text, at) => text === inOrder[at])
  const stored = isSorted ? [...sorted.slice(1), sorted[0]!] : sorted
  const right = inOrder.map(text => stored.indexOf(text))
  return { kind: 'order', choices: stored, right, ...plain }
}

/** By its last letters a text stands anywhere. */
const backwards = (text: string) => [...text].reverse().join('')

/** A lesson as it is written down here. */
export interface Written extends Pick<
  LessonContent,
  'title' | 'summary' | 'stages' | 'field' | 'audience'
> {
  parts: readonly Part[]
  questions: readonly Asked[]
}

/** So many of the questions are to be answered rightly, as a share. */
const PASS_SHARE = 0.6

/** Puts a lesson together. */
export function contentOf({ parts, questions, ...about }: Written): LessonContent {
  const laws = [
    ...new Set([
      ...parts.flatMap(part => ('law' in part ? part.law : [])),
      ...questions.flatMap(({ law: one }) => one ?? []),
    ]),
  ]
  const idOf = (article: Article) => `law-${laws.indexOf(article) + 1}`
  return {
    ...about,
    stages: [...about.stages],
    blocks: parts.map((part, at) => blockOf(part, `b${at + 1}`, idOf)),
    citations: laws.map((article): Citation => {
      const { cite, words: text, inForceFrom } = article
      return { id: idOf(article), cite, words: text, inForceFrom, inForceUntil: null }
    }),
    passShare: PASS_SHARE,
    questions: questions.map((asked, at) => questionOf(asked, `q${at + 1}`, idOf)),
  }
}

const plainRun = (text: string) => ({ text, bold: false, citationId: null })
const runOf = (text: Words) =>
  typeof text === 'string' ? plainRun(text) : { ...plainRun(text.strong), bold: true }

function blockOf(part: Part, id: string, idOf: (article: Article) => string): Block {
  if ('heading' in part) return { id, kind: 'heading', text: part.heading }
  if ('words' in part) return { id, kind: 'paragraph', runs: part.words.map(runOf) }
  if ('law' in part) return { id, kind: 'quote', citationId: idOf(part.law) }
  return { id, kind: 'list', ordered: part.ordered, items: part.items.map(one => [plainRun(one)]) }
}

const LETTERS = 'abcdefgh'

function questionOf(
  { kind, ask, choices, right, why, law: article }: Asked,
  id: string,
  idOf: (article: Article) => string,
): KeyedQuestion {
  const letter = (at: number) => LETTERS.charAt(at)
  return {
    ...{ id, kind, text: ask },
    choices: choices.map((text, at): Choice => ({ id: letter(at), text })),
    key: right.map(letter),
    explanation: why,
    citationId: article ? idOf(article) : null,
  }
}
