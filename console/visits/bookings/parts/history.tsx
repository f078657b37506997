import type { DeskStep } from '#shared/visits/bookings/desk-booking.contract'
import { BOOKING_REASONS } from '#shared/visits/bookings/reasons'
import { words } from '../bookings.words'

/** What became of a booking: what the family reads, and apart from it what stays within. */
export const History = ({ steps }: { steps: readonly DeskStep[] }) => (
  <ol className='thread'>
    {steps.map(step => (
      <li key={step.id}>
        <strong>{words.step(step.state)}</strong>
        <span className='quiet'>
          {step.at !== null && words.minute(step.at)}　{words.by(step)}
        </span>
        {step.reason && (
          <p>
            {words.familyReads}
            {BOOKING_REASONS[step.reason].reason}。
          </p>
        )}
        {step.words !== '' && <p>{step.words}</p>}
        {step.note !== '' && (
          <p className='inside-only'>
            {words.noteOnly}
            {step.note}
            <span className='quiet'>（{words.noteOnlyMeans}）</span>
          </p>
        )}
      </li>
    ))}
  </ol>
)
