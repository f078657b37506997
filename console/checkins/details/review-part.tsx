import type { CheckIn } from '#shared/checkins/checkins.contract'
import type { Purpose } from '#shared/oversight/oversight.contract'
import type { Decided } from './decide'
import { words } from './details.words'
import { ReviewForm } from './review-form'

interface ReviewPartProps {
  checkIn: CheckIn
  purpose: Purpose
  /** Null until the server has said it. */
  mayReview: boolean | null
  onDecided: (decided: Decided) => void
}

/** What was decided of a check-in, or what one decides it with. */
export function ReviewPart({ checkIn, purpose, mayReview, onDecided }: ReviewPartProps) {
  const { id, review } = checkIn
  return (
    <section className='review'>
      <h3>{words.review}</h3>
      {review ? (
        <>
          <p>
            <strong>{words.reviewedAs(review.outcome)}</strong>
          </p>
          {review.note && <p>{review.note}</p>}
          <p className='quiet'>{words.reviewedBy(review.byName, review.at)}</p>
        </>
      ) : (
        mayReview && (
          <ReviewForm key={id} checkIn={checkIn} purpose={purpose} onDecided={onDecided} />
        )
      )}
      {!review && mayReview === false && <p className='quiet'>{words.onlyReading}</p>}
    </section>
  )
}
