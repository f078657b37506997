import type { IdentityRequest } from '#shared/faces/reviews.contract'
import { words as faces } from '../ui/faces/faces.words'
import { words } from './faces.words'
import { stateInWords, whenInWords } from './request-in-words'

interface RequestRowProps {
  request: IdentityRequest
  now: Date
}

/** Who, how long ago or how long still, why, how it stands, and what is remarkable. */
export function RequestRow({ request, now }: RequestRowProps) {
  const { personName, officeName, why, attempts, findings, sensitive, lock, review } = request
  const named = findings.filter(finding => finding !== 'camera-not-attested')
  return (
    <>
      <span className='who'>
        <strong>{personName}</strong> {officeName}
        {sensitive && <em className='sensitive'>{words.sensitive}</em>}
      </span>
      <span className='when'>{whenInWords(request, now)}</span>
      <span className='what'>
        {faces.whys[why]}，{words.attempts(attempts)}
      </span>
      <span className='what state'>
        {review ? faces.verdicts[review.verdict] : stateInWords(request)}
        {!review && named.length > 0 && `　${named.map(one => faces.findingNames[one]).join('、')}`}
      </span>
      {request.words && <span className='what quiet'>{words.said(request.words)}</span>}
      {lock && (
        <span className='what held'>
          {lock.isMine ? words.heldByMe : words.held(lock.byName, lock.until)}
        </span>
      )}
    </>
  )
}
