import { useMemo, useState } from 'react'
import { Button } from 'antd'
import { Link } from 'react-router-dom'
import type { Fault as FaultReport } from '#shared/checkins/faults.contract'
import type { Task } from '#shared/checkins/tasks.contract'
import { Fault } from '../../ui/fault'
import { ageInShort } from '../../ui/ages'
import { missedInWords, windowInWords } from '../tasks/task-in-words'
import { words as tasks } from '../tasks/tasks.words'
import { useMissed, useUnanswered } from '../tasks/use-lists'
import { useWaiting } from '../waiting/waiting.store'
import './waiting-work.css'
import { words } from './waiting-work.words'

interface WaitingWorkProps {
  officeId: string | null
  now: Date
}

/** One thing that waits beside the check-ins. */
interface Line {
  id: string
  /** By our clock. */
  at: string
  /** Where it is dealt with. */
  to: string
  name: string
  office: string
  fact: string
  /** Whether it came while one was looking. */
  isNew: boolean
}

/** What was missed and what was reported, above the check-ins: all of it, the newest first. */
export function WaitingWork({ officeId, now }: WaitingWorkProps) {
  const missed = useMissed(officeId, 'all')
  const faults = useUnanswered(officeId, 'all')
  const heard = useWaiting()
  const [folded, setFolded] = useState(false)

  const lines = useMemo(
    () =>
      [
        ...missed.items.map(task => lineOfTask(task, now, heard.tasks.has(task.id))),
        ...faults.items.map(fault => lineOfFault(fault, heard.faults.has(fault.id))),
      ].sort((one, other) => other.at.localeCompare(one.at)),
    [missed.items, faults.items, heard, now],
  )
  const error = missed.error ?? faults.error
  const newest = lines.find(({ isNew }) => isNew)

  return (
    <section className='waiting-work' aria-label={words.title}>
      {error !== null && (
        <Fault
          what={words.missing}
          error={error}
          onRetry={() => {
            void missed.readAgain()
            void faults.readAgain()
          }}
        />
      )}
      {lines.length > 0 && (
        <header>
          <strong>{words.counted(missed.items.length, faults.items.length)}</strong>
          <Link to='/tasks?list=missed'>{words.all}</Link>
          <Button size='small' aria-expanded={!folded} onClick={() => setFolded(!folded)}>
            {folded ? words.unfold : words.fold}
          </Button>
        </header>
      )}
      {!folded && lines.length > 0 && (
        <ol>
          {lines.map(line => (
            <LineRow key={line.id} line={line} now={now} />
          ))}
        </ol>
      )}
      <p className='visually-hidden' aria-live='polite'>
        {newest && words.arrived(newest.name, newest.office, newest.fact)}
      </p>
    </section>
  )
}

const LineRow = ({
  line: { at, to, name, office, fact, isNew },
  now,
}: {
  line: Line
  now: Date
}) => (
  <li className={isNew ? 'new' : ''}>
    <Link to={to}>
      <span className='who'>
        <strong>{name}</strong> {office}
      </span>
      <span className='when'>{ageInShort(at, now)}</span>
      <span className='what'>{fact}</span>
    </Link>
  </li>
)

const lineOfTask = (task: Task, now: Date, isNew: boolean): Line => ({
  id: task.id,
  at: task.closesAt,
  to: `/tasks?list=missed&item=${encodeURIComponent(task.id)}`,
  name: task.personName,
  office: task.officeName,
  fact: words.task(windowInWords(task, now), missedInWords(task)),
  isNew,
})

const lineOfFault = (fault: FaultReport, isNew: boolean): Line => ({
  id: fault.id,
  at: fault.receivedAt,
  to: `/tasks?list=faults&item=${fault.id}`,
  name: fault.personName,
  office: fault.officeName,
  fact: words.fault(tasks.faultKinds[fault.kind], fault.words),
  isNew,
})
