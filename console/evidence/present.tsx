import { useCallback } from 'react'
import { readHead } from '#shared/evidence/evidence.endpoints'
import { call } from '../http/call'
import { Fault } from '../ui/fault'
import { useAnswer } from '../ui/use-answer'
import { words } from './evidence.words'
import { fingerprintOf } from './signature'

/** The newest head and the keys, for anybody to note down. */
export function Present() {
  const { answer, error, again } = useAnswer(useCallback(() => call(readHead, {}), []))
  return (
    <section className='card' aria-label={words.now}>
      <h2>{words.now}</h2>
      <p className='quiet'>{words.nowWhy}</p>
      {error !== null && <Fault error={error} onRetry={() => void again()} />}
      {answer?.head === null && <p>{words.nothingSealed}</p>}
      {answer?.head && (
        <dl className='facts'>
          <dt>{words.records}</dt>
          <dd>{words.count(answer.head.size)}</dd>
          <dt>{words.headAt}</dt>
          <dd>{words.moment(answer.head.at)}</dd>
          <dt>{words.root}</dt>
          <dd>
            <code>{answer.head.root}</code>
          </dd>
          {answer.keys.flatMap(key => [
            <dt key={`${key.id} name`}>{words.key(key.id)}</dt>,
            <dd key={key.id}>
              <code>{fingerprintOf(key)}</code> {words.keySince(key.since)}
            </dd>,
          ])}
        </dl>
      )}
    </section>
  )
}
