import type { KeyboardEvent } from 'react'
import type { CheckIn } from '#shared/checkins/checkins.contract'
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
    <ol className='check-ins' aria-label={words.list} onKeyDown={handleKeyDown}>
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

function handleKeyDown(event: KeyboardEvent<HTMLOListElement>) {
  const rows = [...event.currentTarget.querySelectorAll('button')]
  const target = targetOf(event.key, rows.indexOf(event.target as HTMLButtonElement), rows.length)
  if (target === null) return
  event.preventDefault()
  rows[target]?.focus()
}

/** Which row a key leads to from another; null when the key is none of ours. */
function targetOf(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, count - 1)
    case 'ArrowUp':
      return Math.max(from - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
