import type { CheckIn } from '#shared/checkins/checkins.contract'
import { followArrowKeys } from '../../ui/arrow-keys'
import { words } from '../checkins.words'
import { CheckInRow } from './check-in-row'

interface CheckInListProps {
  checkIns: readonly CheckIn[]
  selectedId: string | null
  /** What has just come by itself. */
  arrivedId: string | undefined
  now: Date
  onSelect: (id: string) => void
}

/** The newest check-ins, newest first. One row takes the Tab key; arrows go up and down. */
export function CheckInList({ checkIns, selectedId, arrivedId, now, onSelect }: CheckInListProps) {
  const tabStop = checkIns.find(({ id }) => id === selectedId)?.id ?? checkIns[0]?.id
  return (
    <ol className='list-rows check-ins' aria-label={words.list} onKeyDown={followArrowKeys}>
      {checkIns.map(checkIn => (
        <CheckInRow
          key={checkIn.id}
          checkIn={checkIn}
          selected={checkIn.id === selectedId}
          arrived={checkIn.id === arrivedId}
          tabStop={checkIn.id === tabStop}
          now={now}
          onSelect={onSelect}
        />
      ))}
    </ol>
  )
}
