import { useCallback } from 'react'
import { Link } from 'react-router-dom'
import type { openSitting as contract } from '#shared/courses/results.contract'
import { openSitting } from '#shared/courses/exams.endpoints'
import type { Purpose } from '#shared/oversight/oversight.contract'
import type { z } from '#shared/z'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { useAnswer } from '../../../ui/use-answer'
import { Waiting } from '../../../ui/waiting'
import { words } from '../exams.words'
import { ReviewForm } from './review-form'

interface SittingDetailsProps {
  id: string
  purpose: Purpose
  /** @param sentence - what was done. */
  onReviewed: (sentence: string) => void
}

/** How somebody answered, question by question, and what an officer says of it. */
export function SittingDetails({ id, purpose, onReviewed }: SittingDetailsProps) {
  const ask = useCallback(() => call(openSitting, { id, purpose }), [id, purpose])
  const { answer, error, again } = useAnswer(ask)
  if (error !== null && !answer)
    return <Fault what={words.missing} error={error} onRetry={() => void again()} />
  if (!answer) return <Waiting>{words.reading}</Waiting>
  const { sitting, items, abilities } = answer
  const { personId, personName, officeName, review } = sitting
  return (
    <section className='work-details sitting' aria-label={words.open}>
      <h2>
        {personName}　{sitting.title}
      </h2>
      <Facts sitting={sitting} />
      <p className='links'>
        <Link to={`/people?person=${encodeURIComponent(personId)}`}>{words.file}</Link>
        <Link to={`/exams/statistics?paper=${encodeURIComponent(sitting.paperId)}`}>
          {words.statistics}
        </Link>
        <span className='quiet'>{officeName}</span>
      </p>
      <h3>{words.review}</h3>
      {review && (
        <p>
          {review.comment}
          {review.retake && `　${words.retakeAllowed}`}
          <span className='quiet'>　{words.reviewed(review.byName, review.at)}</span>
        </p>
      )}
      {abilities.review && (
        <ReviewForm
          id={id}
          onReviewed={() => {
            onReviewed(words.saved(personName))
            void again()
          }}
        />
      )}
      {!abilities.review && !review && <p className='quiet'>{words.onlyRead}</p>}
      <h3>{words.answers}</h3>
      <ol className='sat-items'>
        {items.map(item => (
          <Item key={item.question.id} item={item} />
        ))}
      </ol>
    </section>
  )
}

type Opened = z.output<(typeof contract)['reply']>

const Facts = ({ sitting }: { sitting: Opened['sitting'] }) => (
  <dl className='facts'>
    <dt>{words.result}</dt>
    <dd>
      <strong>{words.score(sitting)}</strong>　{words.number(sitting.number)}
    </dd>
    <dt>{words.startedAt}</dt>
    <dd>{words.when(sitting.startedAt)}</dd>
    <dt>{words.endedAt}</dt>
    <dd>
      {words.when(sitting.endedAt)}　{words.ends[sitting.end]}
    </dd>
    <dt>{words.identity}</dt>
    <dd>{sitting.identity ? words.identities[sitting.identity] : words.noIdentity}</dd>
  </dl>
)

function Item({ item }: { item: Opened['items'][number] }) {
  const { question, chosen, key, right, savedAt } = item
  const join = question.kind === 'order' ? ' → ' : '、'
  const textsOf = (ids: readonly string[]) =>
    ids.map(id => question.choices.find(one => one.id === id)?.text ?? '').join(join)
  return (
    <li className={right ? 'right' : 'wrong'}>
      <div>
        <strong className='mark'>{right ? words.right : words.wrong}</strong> {question.text}{' '}
        <span className='quiet'>{words.kinds[question.kind]}</span>
      </div>
      <div>{chosen.length > 0 ? words.answered(textsOf(chosen)) : words.nothing}</div>
      {!right && <div>{words.key(textsOf(key))}</div>}
      {savedAt !== null && <div className='quiet'>{words.savedAt(savedAt)}</div>}
    </li>
  )
}
