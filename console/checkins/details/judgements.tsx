import type { Judgement } from '#shared/checkins/findings.contract'
import { words } from './details.words'
import { because, names } from './findings.words'

/** How the rules judged, one time after the other; an earlier judgement stays beside a later one. */
export function Judgements({ judgements }: { judgements: readonly Judgement[] }) {
  if (judgements.length === 0) return null
  return (
    <details className='judgements' open={judgements.length > 1}>
      <summary>{words.judgements}</summary>
      <ol>
        {judgements.map((judgement, index) => (
          <li key={judgement.at}>
            <strong>{titleOf(index, judgements.length)}</strong>{' '}
            {judgement.findings.map(({ code }) => names[code]).join('、') || words.foundNothing}
            <div className='quiet'>
              {words.judgedAt(judgement.at, judgement.rules, because[judgement.because])}
            </div>
          </li>
        ))}
      </ol>
    </details>
  )
}

function titleOf(index: number, count: number): string {
  if (count === 1) return words.now
  return index === 0 ? words.earlier : words.later
}
