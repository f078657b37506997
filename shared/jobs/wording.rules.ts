import type { Article } from '#shared/law/articles'
import { NOBODY_UNDER_SIXTEEN } from '#shared/law/articles-work'
import { NOT_ASKED, UNFAIR, WORDINGS, type Wording } from '#shared/law/unfair-words'
import type { PostingFlag, PostingFlagCode } from './flags.contract'
import type { PostingContent } from './postings.contract'

/** What a posting says in words. */
type Worded = Pick<PostingContent, 'title' | 'description'>

/** How far before the words it is looked for what turns them round. */
const BEFORE = 10

/**
 * Finds words in a posting that ask for what no employer may ask.
 *
 * A flag is a question for an officer, never a refusal: words may be a quotation, or lawful for this
 * kind of work (an officer then says why).
 */
export function findWordings({ title, description }: Worded): PostingFlag[] {
  const fields = [
    ['title', title],
    ['description', description],
  ] as const
  return fields.flatMap(([field, text]) =>
    [...WORDINGS.flatMap(wording => foundIn(text, wording)), ...agesIn(text)].map(found => ({
      ...found,
      field,
    })),
  )
}

type Found = Omit<PostingFlag, 'field'>

/** One flag for all the words that call for the same. */
function foundIn(text: string, { code, looksFor, unless, articles }: Wording): Found[] {
  const words = looksFor
    .flatMap(pattern => [...text.matchAll(pattern)])
    .filter(({ index }) => !unless.test(clauseBefore(text, index)))
    .map(([words]) => words)
  return words.length === 0 ? [] : [flag(code, words, articles)]
}

/** What stands before a place in the same clause. */
const clauseBefore = (text: string, index: number): string =>
  text
    .slice(Math.max(0, index - BEFORE), index)
    .split(/[，。；！？,.;!?\s]/)
    .at(-1)!

const flag = (code: PostingFlagCode, words: readonly string[], articles: readonly Article[]) => ({
  code,
  words: [...new Set(words)].join('、'),
  articles: articles.map(({ cite }) => cite),
})

/** The age at which men have always been able to retire: nobody who can work is older by law. */
const RETIRES_AT = 60
/** @source 《劳动法》第十五条第一款 */
const WORKS_FROM = 16

/**
 * Ages that are named: hiring from under sixteen is forbidden; an upper bound below the age of
 * retirement shuts people out for no reason that the law knows.
 */
function agesIn(text: string): Found[] {
  const ranges = [...text.matchAll(/(\d{2})(?:周?岁)?\s*(?:[-—–~～至到])+\s*(\d{2})\s*周?岁/g)].map(
    ([words, from, to]) => ({ words, from: Number(from), to: Number(to) }),
  )
  const upper = [...text.matchAll(/(\d{2})\s*周?岁(?:及)?(?:以下|以内|之内)/g)].map(
    ([words, to]) => ({ words, from: WORKS_FROM, to: Number(to) }),
  )
  const lower = [...text.matchAll(/(?:年?满)?(\d{2})\s*周?岁(?:及)?(?:以上|起)/g)].map(
    ([words, from]) => ({ words, from: Number(from), to: RETIRES_AT }),
  )
  const all = [...ranges, ...upper, ...lower].filter(
    ({ words }) => !NOT_ASKED.test(clauseBefore(text, text.indexOf(words))),
  )
  const tooYoung = all.filter(({ from }) => from < WORKS_FROM).map(({ words }) => words)
  const tooNarrow = all.filter(({ to }) => to < RETIRES_AT).map(({ words }) => words)
  return [
    ...(tooYoung.length > 0 ? [flag('under-age', tooYoung, [NOBODY_UNDER_SIXTEEN])] : []),
    ...(tooNarrow.length > 0 ? [flag('age', tooNarrow, UNFAIR)] : []),
  ]
}
