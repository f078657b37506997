import { useEffect, useMemo } from 'react'
import { Button } from 'antd'
import { Link } from 'react-router-dom'
import type { Task } from '#shared/checkins/tasks.contract'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { Waiting } from '../../ui/waiting'
import { useWaiting } from '../waiting/waiting.store'
import { whileUsed } from '../../ui/while-used'
import { isOpen, progressInWords, stageInWords, windowInWords } from './task-in-words'
import { words } from './tasks.words'
import { useTasks } from './use-lists'

/** A window opens or closes on the minute. */
const REFRESH_MILLISECONDS = 60_000

interface NotYetProps {
  officeId: string | null
  now: Date
}

/** Who has still to check in today: those whose window closes next first, then what is to open. */
export function NotYet({ officeId, now }: NotYetProps) {
  const { items, next, reading, error, readOn, readAgain } = useTasks('not-yet', officeId, 'all')
  useEffect(() => whileUsed(readAgain, REFRESH_MILLISECONDS), [readAgain])
  const heard = useWaiting(({ tasks }) => tasks)
  const missing = useMemo(
    () =>
      byHaste(
        items.filter(({ id }) => !heard.has(id)),
        now,
      ),
    [items, heard, now],
  )

  return (
    <div className='rows'>
      {error !== null && <Fault what={words.incomplete} error={error} onRetry={readAgain} />}
      {missing.length > 0 && <p className='quiet meaning'>{words.meaning}</p>}
      {missing.length > 0 && <NotYetTable tasks={missing} now={now} />}
      {missing.length === 0 && reading && <Waiting>{words.reading}</Waiting>}
      {missing.length === 0 && !reading && error === null && <Nothing>{words.nobodyYet}</Nothing>}
      {next !== null && (
        <Button className='more' loading={reading} onClick={readOn}>
          {words.more}
        </Button>
      )}
    </div>
  )
}

/** A stretch of days that has long been open can wait for a window that closes today. */
const byHaste = (tasks: readonly Task[], now: Date): Task[] => [
  ...tasks
    .filter(task => isOpen(task, now))
    .sort((one, other) => one.closesAt.localeCompare(other.closesAt)),
  ...tasks.filter(task => !isOpen(task, now)),
]

function NotYetTable({ tasks, now }: { tasks: readonly Task[]; now: Date }) {
  return (
    <table className='table' aria-label={words.tabs['not-yet']}>
      <thead>
        <tr>
          <th scope='col'>{words.name}</th>
          <th scope='col'>{words.office}</th>
          <th scope='col'>{words.window}</th>
          <th scope='col'>{words.stage}</th>
          <th scope='col'>{words.progress}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map(task => (
          <tr key={task.id} className={isOpen(task, now) ? 'open-now' : ''}>
            <td>
              <Link to={`/people?person=${task.personId}`}>{task.personName}</Link>
            </td>
            <td>{task.officeName}</td>
            <td>
              {windowInWords(task, now)}
              {task.isSurprise && <span className='quiet'>　{words.surprise}</span>}
            </td>
            <td className='stage'>{stageInWords(task, now)}</td>
            <td>{progressInWords(task)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
