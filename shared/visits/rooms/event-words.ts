import type { EventRow } from './outcomes.contract'
import { roomWords } from './rooms.words'

/** What an event says, in the words that all screens use. */
export function eventInWords({
  end,
  about,
  kind,
  reason,
}: Pick<EventRow, 'end' | 'about' | 'kind' | 'reason'>): string {
  if (end === 'bridge' && about === null) {
    return kind === 'end' ? roomWords.bridgeEnd : roomWords.bridgeLost
  }
  const who = end === 'bridge' && about !== null ? roomWords.ends[about] : ''
  const why = reason === null ? '' : `：${roomWords.reasons[reason]}`
  return who + roomWords.events[kind] + why
}
