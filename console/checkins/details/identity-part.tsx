import { useCallback, useState } from 'react'
import { Button } from 'antd'
import { Link } from 'react-router-dom'
import type { CheckIn } from '#shared/checkins/checkins.contract'
import type { IdentityRequest } from '#shared/faces/reviews.contract'
import { listRequests } from '#shared/faces/reviews.endpoints'
import { call } from '../../http/call'
import { AskIdentity } from '../../ui/faces/ask-identity'
import { words as faces } from '../../ui/faces/faces.words'
import { Fault } from '../../ui/fault'
import { useAnswer } from '../../ui/use-answer'
import { words } from './details.words'

interface IdentityPartProps {
  checkIn: Pick<CheckIn, 'id' | 'personId' | 'personName'>
}

/** Whether it was shown for a check-in that it is him, and how; an officer may ask for it here. */
export function IdentityPart({ checkIn: { id, personId, personName } }: IdentityPartProps) {
  const ask = useCallback(() => call(listRequests, { list: 'all', forId: id }), [id])
  const { answer, error, again } = useAnswer(ask)
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState('')

  return (
    <section className='identity' aria-labelledby='identity'>
      <h3 id='identity'>{faces.title}</h3>
      {error !== null && (
        <Fault what={words.identityMissing} error={error} onRetry={() => void again()} />
      )}
      {answer && answer.requests.length === 0 && <p className='quiet'>{words.noIdentity}</p>}
      {answer?.requests.map(request => (
        <p key={request.id}>
          <strong>{standing(request)}</strong>（{faces.whys[request.why]}）
          <Link to={`/faces?item=${request.id}`}>{words.openIdentity}</Link>
        </p>
      ))}
      <p role='status'>{said}</p>
      {answer?.abilities.ask && <Button onClick={() => setAsking(true)}>{faces.ask.open}</Button>}
      {asking && (
        <AskIdentity
          person={{ id: personId, name: personName }}
          onAsked={sentence => {
            setAsking(false)
            setSaid(sentence)
            void again()
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}

const standing = ({ review, state }: IdentityRequest) =>
  review ? faces.verdicts[review.verdict] : faces.states[state]
