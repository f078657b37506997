import { useEffect, useRef } from 'react'
import { Button } from 'antd'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { Waiting } from '../../ui/waiting'
import { CheckInRow } from '../list/check-in-row'
import type { Queue } from './queue.store'
import { words } from './queue.words'

interface QueueListProps {
  queue: Queue
  selectedId: string | null
  now: Date
  onSelect: (id: string) => void
  onTake: () => void
  onReadAgain: () => void
  onReadOn: () => void
}

/** The list at the left: it stays still, and says what has come meanwhile. */
export function QueueList(props: QueueListProps) {
  const { queue, selectedId, now, onSelect, onTake, onReadAgain, onReadOn } = props
  const { which, checkIns, next, arrived, reading } = queue
  const rows = useRef<HTMLOListElement>(null)
  useEffect(() => {
    rows.current?.querySelector<HTMLElement>('[aria-current=true]')?.focus({ preventScroll: true })
  }, [selectedId])

  return (
    <section className='list'>
      {reading.status === 'failed' && (
        <Fault what={words.incomplete} error={reading.error} onRetry={onReadAgain} />
      )}
      <p className='fresh' role='status'>
        {arrived.length > 0 && (
          <Button type='text' block onClick={onTake}>
            {words.fresh(arrived.length)} <kbd aria-hidden>N</kbd>
          </Button>
        )}
      </p>
      {checkIns.length === 0 && <WhyEmpty queue={queue} />}
      <ol
        ref={rows}
        className='list-rows check-ins'
        aria-label={words.list[which.list === 'reviewed' ? 'reviewed' : 'waiting']}
      >
        {checkIns.map(checkIn => (
          <CheckInRow
            key={checkIn.id}
            checkIn={checkIn}
            selected={checkIn.id === selectedId}
            arrived={false}
            tabStop={checkIn.id === (selectedId ?? checkIns[0]?.id)}
            now={now}
            onSelect={onSelect}
          />
        ))}
      </ol>
      {next !== null && (
        <Button className='more' loading={reading.status === 'reading'} onClick={onReadOn}>
          {words.more}
        </Button>
      )}
    </section>
  )
}

function WhyEmpty({ queue: { reading, which, next } }: { queue: Queue }) {
  if (reading.status === 'reading') return <Waiting>{words.reading}</Waiting>
  if (reading.status === 'failed' || next !== null) return null
  return <Nothing>{words.done[which.list]}</Nothing>
}
