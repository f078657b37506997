import { momentInChina } from '#shared/time/days'
import { words } from './jobs.words'

interface Past {
  what: string
  reason: string
  at: string
  byName: string
}

/** What became of something, newest first. */
export const PastList = ({ past }: { past: readonly Past[] }) => (
  <ol className='past'>
    {past.map(({ what, reason, at, byName }) => (
      <li key={`${at}-${what}`}>
        <span className='quiet'>{momentInChina(at).slice(0, -':00'.length)}</span>
        <span>{what}</span>
        <span>
          {byName || words.byNobody}
          {reason && `：${reason}`}
        </span>
      </li>
    ))}
  </ol>
)
