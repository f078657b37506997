import { useCallback, useState } from 'react'
import { Alert, Button } from 'antd'
import type { IdentityRequest } from '#shared/faces/reviews.contract'
import type { RequestState } from '#shared/faces/requests.contract'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { words as faces } from '../../ui/faces/faces.words'
import { OtherWays } from '../ways/other-ways'
import { words } from './review.words'
import { useLock } from './use-lock'
import type { Opened } from './use-request'
import { VerdictForm } from './verdict-form'

interface ReviewPartProps {
  opened: Opened
  purpose: Purpose
  onReadAgain: () => Promise<void>
  /** @param sentence - what was done that did not end it. */
  onChanged: (sentence: string) => void
  /** @param sentence - what came of it. */
  onDone: (sentence: string) => void
}

/** What an officer is to think of before he decides, by how a request stands. */
const MEANINGS: Partial<Record<RequestState, string>> = {
  waiting: words.waitingMeans,
  expired: words.expiredMeans,
  fault: words.faultMeans,
  'other-way': words.otherWayMeans,
}

/** Where there is nothing to look at, nobody is told to look. */
function meaningOf({ request: { state }, attempts }: Opened): string | undefined {
  const hasPictures = attempts.some(({ pictureIds }) => pictureIds.length > 0)
  return state === 'waiting' && !hasPictures ? words.waitingWithoutPicture : MEANINGS[state]
}

/** What was decided of a request, or what one decides it with. */
export function ReviewPart(props: ReviewPartProps) {
  const { opened } = props
  const { request, abilities } = opened
  const { review, state } = request
  const meaning = meaningOf(opened)
  const [overruling, setOverruling] = useState(false)
  return (
    <section className='review'>
      <h3>{words.review}</h3>
      {review && <Decided request={request} review={review} />}
      {!review && state === 'passed' && <p>{words.byMachine}</p>}
      {!review && state === 'passed' && abilities.decide && !overruling && (
        <Button onClick={() => setOverruling(true)}>{words.overrule}</Button>
      )}
      {!review && overruling && (
        <>
          <p className='quiet'>{words.passedMeans}</p>
          <Undecided {...props} />
        </>
      )}
      {!review && state === 'settled' && request.otherWay && (
        <p>{words.doneOtherWay(faces.otherWays[request.otherWay])}</p>
      )}
      {!review && state === 'open' && (
        <>
          <p className='quiet'>{words.notYet}</p>
          {abilities.decide && <Ways {...props} />}
        </>
      )}
      {!review && meaning && !abilities.decide && <p className='quiet'>{words.onlyReading}</p>}
      {!review && meaning && abilities.decide && (
        <>
          <p className='quiet'>{meaning}</p>
          <Undecided {...props} />
        </>
      )}
    </section>
  )
}

function Decided({
  request,
  review,
}: {
  request: IdentityRequest
  review: NonNullable<IdentityRequest['review']>
}) {
  return (
    <>
      <p>
        <strong>{words.settledAs(faces.verdicts[review.verdict])}</strong>
      </p>
      {request.otherWay && <p>{words.chosenWay(faces.otherWays[request.otherWay])}</p>}
      <p>{words.next(faces.actions[review.action])}</p>
      <p className='own-words'>{review.note}</p>
      <p className='quiet'>{faces.reviewedBy(review)}</p>
    </>
  )
}

/** A visit or a call counts whether or not the machine was tried. */
const Ways = ({
  opened: { request, abilities },
  onChanged,
  onDone,
}: Pick<ReviewPartProps, 'opened' | 'onChanged' | 'onDone'>) => (
  <OtherWays request={request} mayAsk={abilities.ask} onChanged={onChanged} onDone={onDone} />
)

/** Who has it in hand decides; everybody else reads until that is over. */
function Undecided({ opened, purpose, onReadAgain, onChanged, onDone }: ReviewPartProps) {
  const { request } = opened
  const handleRefused = useCallback(() => void onReadAgain(), [onReadAgain])
  const { lock, fault, take, letGo, forget } = useLock(request, handleRefused)

  function handleDecided(sentence: string) {
    forget()
    onDone(sentence)
  }

  if (lock && !lock.isMine)
    return (
      <Alert
        type='warning'
        showIcon
        title={words.lockedBy(lock.byName, lock.until)}
        action={<Button onClick={() => void onReadAgain()}>{words.readAgain}</Button>}
      />
    )
  return (
    <>
      {request.state !== 'passed' && <Ways opened={opened} onChanged={onChanged} onDone={onDone} />}
      {lock && (
        <p className='lock'>
          {words.lockedByMe(lock.until)}{' '}
          <Button size='small' onClick={() => void letGo()}>
            {words.letGo}
          </Button>
        </p>
      )}
      {fault && <Alert type='error' showIcon title={fault} />}
      <VerdictForm request={request} purpose={purpose} onBegun={take} onDecided={handleDecided} />
    </>
  )
}
