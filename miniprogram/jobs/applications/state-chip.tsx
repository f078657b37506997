import type { ApplicationState } from '#shared/jobs/applications.contract'
import { Chip, type Tone } from '../../ui/chip'
import { words } from './applications.words'

const TONES: Record<ApplicationState, Tone> = {
  waiting: 'plain',
  sent: 'plain',
  seen: 'plain',
  interview: 'waiting',
  accepted: 'good',
  declined: 'plain',
  offered: 'waiting',
  started: 'good',
  rejected: 'plain',
  withdrawn: 'plain',
}

/** Where an application stands, in a few words. */
export const StateChip = ({ state }: { state: ApplicationState }) => (
  <Chip tone={TONES[state]}>{words.states[state]}</Chip>
)
