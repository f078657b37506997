import type { OwnTask } from '#shared/checkins/today.contract'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { words } from '../today.words'

/** What an officer said of a task that was not done in time; nothing while nobody has. */
export function Settled({ task: { settled } }: { task: OwnTask }) {
  if (!settled) return null
  const { outcome, note } = settled
  return (
    <Notice tone={outcome === 'follow-up' ? 'waiting' : 'good'} title={words.settledTitle[outcome]}>
      {note !== '' && <Words>{words.settledNote(note)}</Words>}
    </Notice>
  )
}
