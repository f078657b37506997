import { Link } from 'react-router-dom'
import type { IdentityRequest } from '#shared/faces/reviews.contract'
import { words as faces } from '../../ui/faces/faces.words'
import { stateInWords } from '../request-in-words'
import { words } from './review.words'

/** Why somebody was asked, for what, when, and how it stands. */
export function RequestFacts({ request }: { request: IdentityRequest }) {
  const { why, askedByName, reason, opensAt, until, environment, digits } = request
  return (
    <dl className='facts request-facts'>
      <dt>{words.why}</dt>
      <dd>
        {faces.whys[why]}
        {askedByName && <div>{words.askedBy(askedByName, reason ?? '')}</div>}
      </dd>
      <dt>{words.belongsTo}</dt>
      <dd>
        <Belongs to={request.for} />
      </dd>
      <dt>{words.window}</dt>
      <dd>{words.fromTo(opensAt, until)}</dd>
      {environment && (
        <>
          <dt>{words.environment}</dt>
          <dd>{words.environmentAsked}</dd>
        </>
      )}
      {digits && (
        <>
          <dt>{words.digits}</dt>
          <dd>{words.digitsAsked}</dd>
        </>
      )}
      <dt>{words.state}</dt>
      <dd>{stateInWords(request)}</dd>
      <dt>{words.said}</dt>
      <dd className='own-words'>{request.words || words.saidNothing}</dd>
    </dl>
  )
}

function Belongs({ to }: { to: IdentityRequest['for'] }) {
  if (to.kind !== 'check-in') return words.kinds[to.kind]
  return (
    <>
      {words.kinds[to.kind]}{' '}
      <Link to={`/queue?checkIn=${encodeURIComponent(to.id)}`}>{words.openCheckIn}</Link>
    </>
  )
}
