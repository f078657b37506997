import type { BookingState } from '#shared/visits/bookings/states.contract'
import { Chip, type Tone } from '../../ui/chip'
import { states } from './states.words'

const TONES: Record<BookingState, Tone> = {
  waiting: 'plain',
  submitted: 'plain',
  returned: 'attention',
  forwarded: 'plain',
  approved: 'good',
  'checked-in': 'good',
  'in-progress': 'good',
  completed: 'good',
  'cut-off': 'attention',
  failed: 'waiting',
  ineligible: 'attention',
  refused: 'attention',
  cancelled: 'attention',
  withdrawn: 'plain',
  rescheduled: 'plain',
  'no-show': 'attention',
  lapsed: 'attention',
}

/** Where a request stands, in a few words. */
export const StateChip = ({ state }: { state: BookingState }) => (
  <Chip tone={TONES[state]}>{states[state]}</Chip>
)
