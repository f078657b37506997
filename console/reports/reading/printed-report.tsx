import { Printed } from '../../ui/printed'
import { useNow } from '../../ui/use-now'
import { words as reports } from '../reports.words'
import { answeredIn } from './answered'
import './printed-report.css'
import { words } from './reading.words'
import type { Opened } from './use-report'

/** A report on paper, or as a PDF: what was asked and said, the receipt, and room for seal and signature. */
export function PrintedReport({ opened }: { opened: Opened }) {
  const { report, takenAt, withoutMedia } = opened
  const { id, personName, officeName, kind, event, receivedAt, media, review, identity } = report
  const { sheet } = words
  const now = useNow()
  return (
    <Printed>
      <article className='report-sheet'>
        <h1>{sheet.title(reports.name(kind, event))}</h1>
        <dl className='head'>
          <dt>{sheet.person}</dt>
          <dd>{personName}</dd>
          <dt>{sheet.office}</dt>
          <dd>{officeName}</dd>
          <dt>{words.receivedAt}</dt>
          <dd>{sheet.moment(receivedAt)}</dd>
          <dt>{words.takenAt}</dt>
          <dd>{sheet.moment(takenAt)}</dd>
          <dt>{words.identity}</dt>
          <dd>{identity === null ? words.identityNone : reports.identities[identity]}</dd>
          <dt>{words.receipt}</dt>
          <dd className='receipt'>{id}</dd>
        </dl>
        <ol className='answers'>
          {answeredIn(opened).map(({ question, said }) => (
            <li key={question.id}>
              <span className='question'>{question.words}</span>
              <span className='said-to-it'>{said}</span>
            </li>
          ))}
        </ol>
        {(media.length > 0 || withoutMedia !== '') && (
          <p>
            {media
              .map(one =>
                one.seconds > 0
                  ? `${reports.media[one.kind]}（${words.seconds(one.seconds)}）`
                  : reports.media[one.kind],
              )
              .join('、')}
            {withoutMedia !== '' && `${words.without}：${withoutMedia}`}
          </p>
        )}
        {review && (
          <p>
            {words.review}：
            {sheet.reviewed(reports.outcomes[review.outcome], review.byName, review.at)}　
            {review.note}
          </p>
        )}
        <p className='small'>{sheet.digital}</p>
        <div className='signing'>
          <span>{sheet.signature}：</span>
          <span>
            {sheet.seal}
            <br />
            {sheet.date}
          </span>
        </div>
        <p className='small'>{sheet.printedAt(now.toISOString())}</p>
      </article>
    </Printed>
  )
}
