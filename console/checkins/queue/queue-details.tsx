import type { CheckIn } from '#shared/checkins/checkins.contract'
import type { Boundary } from '#shared/places/places.contract'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { Fault } from '../../ui/fault'
import { ProofButton } from '../../ui/proof-button'
import { Burst } from '../details/burst'
import { CheckInFacts } from '../details/check-in-facts'
import { CheckInFindings } from '../details/check-in-findings'
import type { Decided } from '../details/decide'
import { words } from '../details/details.words'
import { IdentityPart } from '../details/identity-part'
import { ReviewPart } from '../details/review-part'
import { useOpened } from '../details/use-opened'
import PlaceMap from '../map/place-map'

interface QueueDetailsProps {
  id: string
  /** Undefined when it is not in the list; it is then read from the server. */
  known: CheckIn | undefined
  boundaries: readonly Boundary[]
  purpose: Purpose
  /** What the list says of it; the server says it again for the one that is opened. */
  mayReview: boolean | null
  now: Date
  onDecided: (decided: Decided) => void
}

/** Everything needed to decide, on one screen: facts and place at the left, the decision right. */
export function QueueDetails(props: QueueDetailsProps) {
  const { id, known, boundaries, purpose, mayReview, now, onDecided } = props
  const { checkIn, opened, error, again } = useOpened(id, known, purpose)
  const fault = error !== null && (
    <Fault what={words.gone} error={error} onRetry={() => void again()} />
  )
  if (!checkIn) return <section className='details'>{fault}</section>
  return (
    <section className='details' aria-label={words.details}>
      <div className='what'>
        <h2>
          {checkIn.personName} <span className='quiet'>{checkIn.officeName}</span>
        </h2>
        {fault}
        <CheckInFacts checkIn={checkIn} boundaries={boundaries} now={now} />
        <PlaceMap label={words.place} boundaries={boundaries} checkIn={checkIn} />
        {error === null && <Burst fixes={opened?.fixes ?? null} datum={opened?.datum} />}
        <IdentityPart checkIn={checkIn} />
        <ProofButton id={id} purpose={purpose} />
      </div>
      <div className='decision'>
        <CheckInFindings checkIn={checkIn} />
        <ReviewPart
          checkIn={checkIn}
          purpose={purpose}
          mayReview={opened?.abilities.review ?? mayReview}
          onDecided={onDecided}
        />
      </div>
    </section>
  )
}
