import { useState } from 'react'
import { Alert, Button } from 'antd'
import type { CheckIn } from '#shared/checkins/checkins.contract'
import type { Boundary } from '#shared/places/places.contract'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { Fault } from '../../ui/fault'
import { ProofButton } from '../../ui/proof-button'
import { Burst } from './burst'
import { CheckInFacts } from './check-in-facts'
import { CheckInFindings } from './check-in-findings'
import type { Decided } from './decide'
import './details.css'
import { words } from './details.words'
import { IdentityPart } from './identity-part'
import { ReviewPart } from './review-part'
import { useOpened } from './use-opened'

interface CheckInDetailsProps {
  id: string
  /** Undefined when it is not in the list; it is then read from the server. */
  known: CheckIn | undefined
  boundaries: readonly Boundary[]
  purpose: Purpose
  now: Date
  onReviewed: (checkIn: CheckIn) => void
  onClose: () => void
}

/** All that is known of one check-in, beside the map; an officer may decide it here. */
export function CheckInDetails(props: CheckInDetailsProps) {
  const { id, known, boundaries, purpose, now, onReviewed, onClose } = props
  const { checkIn, opened, error, again } = useOpened(id, known, purpose)
  const [quicker, setQuicker] = useState('')

  function handleDecided({ checkIn, byAnother }: Decided) {
    if (byAnother) setQuicker(words.quicker(checkIn))
    onReviewed(checkIn)
    if (!known) void again()
  }

  return (
    <aside className='details' aria-label={words.details}>
      <header>
        <h2>{checkIn?.personName}</h2>
        <Button onClick={onClose}>{words.close}</Button>
      </header>
      {error !== null && <Fault what={words.gone} error={error} onRetry={() => void again()} />}
      {checkIn && (
        <>
          <p className='office'>{checkIn.officeName}</p>
          <CheckInFacts checkIn={checkIn} boundaries={boundaries} now={now} />
          {error === null && <Burst fixes={opened?.fixes ?? null} datum={opened?.datum} />}
          <CheckInFindings checkIn={checkIn} />
          <IdentityPart checkIn={checkIn} />
          {quicker && <Alert type='info' showIcon title={quicker} />}
          <ReviewPart
            checkIn={checkIn}
            purpose={purpose}
            mayReview={opened?.abilities.review ?? null}
            onDecided={handleDecided}
          />
          <ProofButton id={id} purpose={purpose} />
        </>
      )}
    </aside>
  )
}
