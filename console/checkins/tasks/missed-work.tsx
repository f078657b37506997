import type { Task } from '#shared/checkins/tasks.contract'
import { ageInShort } from '../../ui/ages'
import { useWaiting } from '../waiting/waiting.store'
import { TaskDetails } from './task-details'
import { missedInWords, windowInWords } from './task-in-words'
import { words } from './tasks.words'
import { useMissed } from './use-lists'
import { Work } from './work'

interface MissedWorkProps {
  officeId: string | null
  selectedId: string | null
  now: Date
  onSelect: (id: string | null) => void
  onDone: () => void
}

/** What was not done in time, to be looked into and settled. */
export function MissedWork({ officeId, selectedId, now, onSelect, onDone }: MissedWorkProps) {
  const list = useMissed(officeId)
  const heard = useWaiting(({ tasks }) => tasks)
  return (
    <Work
      label={words.missedList}
      list={list}
      empty={words.nothingMissed}
      selectedId={selectedId}
      onSelect={onSelect}
      known={id => heard.get(id)}
      row={task => <MissedRow task={task} now={now} />}
      details={(task, handleDone) => (
        <TaskDetails
          task={task}
          maySettle={list.answer?.abilities.settle ?? null}
          now={now}
          onDone={sentence => {
            handleDone(sentence)
            onDone()
          }}
        />
      )}
    />
  )
}

/** Who, when it was to be, how long ago that is, and what is known of it. */
function MissedRow({ task, now }: { task: Task; now: Date }) {
  return (
    <>
      <span className='who'>
        <strong>{task.personName}</strong> {task.officeName}
      </span>
      <span className='when'>{ageInShort(task.closesAt, now)}</span>
      <span className='what'>
        {windowInWords(task, now)}
        {task.needs > 1 && `　${words.madeOf(task.made, task.needs)}`}　{missedInWords(task)}
      </span>
      {task.outageMinutes > 0 && <span className='what'>{words.outage(task.outageMinutes)}</span>}
    </>
  )
}
