import { ADVICE, FLAGS, FLAG_FIELDS } from '#shared/jobs/flags.words'
import type { PostingFlag } from '#shared/jobs/flags.contract'
import { WORK_ARTICLES } from '#shared/law/articles-work'
import { words } from './postings.words'

const ARTICLES = new Map(WORK_ARTICLES.map(article => [article.cite, article]))

/** What must be looked at, where it stands, and by which articles. */
export const FlagList = ({ flags }: { flags: readonly PostingFlag[] }) => (
  <ul className='flags'>
    {flags.map(({ code, field, words: found, articles }) => (
      <li key={`${code}-${field}`}>
        <strong>{FLAGS[code]}</strong>
        <span>
          {words.field(FLAG_FIELDS[field])}
          {found && (
            <>
              ：<q>{found}</q>
            </>
          )}
        </span>
        {ADVICE[code] && <span className='quiet'>{ADVICE[code]}</span>}
        {articles.length === 0 ? (
          <span className='article quiet'>{words.noArticle}</span>
        ) : (
          articles.map(cite => (
            <details key={cite} className='article'>
              <summary>{cite}</summary>
              {ARTICLES.get(cite)?.words}
            </details>
          ))
        )}
      </li>
    ))}
  </ul>
)
