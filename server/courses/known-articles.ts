import type { Article } from '#shared/law/articles'
import * as articles from '#shared/law/articles'
import * as consent from '#shared/law/articles-consent'
import * as teaching from '#shared/law/articles-teaching'
import * as others from '#shared/law/articles-teaching-others'

const key = ({ cite, words, inForceFrom }: Article) => `${cite}\n${words}\n${inForceFrom}`

/** By what they say: the same one may be cited by several features. */
const KNOWN: ReadonlyMap<string, Article> = new Map(
  [articles, consent, teaching, others]
    .flatMap(file => Object.values(file))
    .map(article => [key(article), article]),
)

/** All texts of law that come with the programme; each was compared with the official text. */
export const KNOWN_ARTICLES: readonly Article[] = [...KNOWN.values()].toSorted((one, other) =>
  one.cite < other.cite ? -1 : 1,
)

/** Whether a text of law is, to the letter, one that comes with the programme. */
export const isKnownArticle = (article: Article): boolean => KNOWN.has(key(article))
