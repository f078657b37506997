import { Alert, Button } from 'antd'
import { Link } from 'react-router-dom'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { momentInChina } from '#shared/time/days'
import { Fault } from '../../ui/fault'
import { Waiting } from '../../ui/waiting'
import { words as reports } from '../reports.words'
import { answeredIn } from './answered'
import { MediaPart } from './media-part'
import { PrintedReport } from './printed-report'
import { words } from './reading.words'
import { ReviewPart } from './review-part'
import { type Opened, useReport } from './use-report'

interface ReportDetailsProps {
  id: string
  purpose: Purpose
  onDone: (sentence: string) => void
}

/** One report as it is read: who asks for help first, then what was said, then what is said to it. */
export function ReportDetails({ id, purpose, onDone }: ReportDetailsProps) {
  const { answer: opened, error, again } = useReport(id, purpose)
  if (error !== null && !opened)
    return <Fault what={words.notOpened} error={error} onRetry={() => void again()} />
  if (!opened) return <Waiting>{words.opening}</Waiting>
  return (
    <>
      <section className='work-details report' aria-label={words.chosen}>
        <Head opened={opened} />
        <Answers opened={opened} />
        <MediaPart opened={opened} purpose={purpose} />
        <ReviewPart opened={opened} onAgain={again} onDone={onDone} />
      </section>
      <PrintedReport opened={opened} />
    </>
  )
}

function Head({ opened }: { opened: Opened }) {
  const { report, phone, takenAt, identityRequestId } = opened
  const { id, personName, officeName, kind, event, flags, receivedAt, identity } = report
  return (
    <>
      <header>
        <h2>
          {personName} {reports.name(kind, event)}
        </h2>
        <Button onClick={() => print()}>{words.print}</Button>
      </header>
      {flags.includes('help') && (
        <div className='asks-help' role='alert'>
          <strong>{words.helpAsked}</strong>
          {phone ? <a href={`tel:${phone}`}>{words.helpCall(phone)}</a> : words.helpNoPhone}
        </div>
      )}
      {flags.includes('low-mood') && <Alert type='warning' showIcon title={words.lowMood} />}
      <dl className='facts'>
        <dt>{words.receivedAt}</dt>
        <dd>
          {momentInChina(receivedAt)}
          {flags.includes('late') && `　${words.late}`}
        </dd>
        <dt>{words.takenAt}</dt>
        <dd>{momentInChina(takenAt)}</dd>
        <dt>{words.sheet.office}</dt>
        <dd>{officeName}</dd>
        <dt>{words.identity}</dt>
        <dd>
          {identity === null ? words.identityNone : reports.identities[identity]}{' '}
          {identityRequestId !== null && (
            <Link to={`/faces?item=${identityRequestId}`}>{words.identityOpen}</Link>
          )}
        </dd>
        <dt>{words.receipt}</dt>
        <dd className='receipt'>{id}</dd>
      </dl>
    </>
  )
}

function Answers({ opened }: { opened: Opened }) {
  return (
    <>
      <h3>
        {words.answers} <span className='quiet'>{words.version(opened.questions.version)}</span>
      </h3>
      <ol className='answers'>
        {answeredIn(opened).map(({ question, said, isUrgent }) => (
          <li key={question.id} className={isUrgent ? 'urgent' : undefined}>
            <span className='question'>{question.words}</span>
            <span className={said === words.unanswered ? 'quiet' : 'said-to-it'}>{said}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
