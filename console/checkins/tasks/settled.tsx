import type { ReactNode } from 'react'
import { Button } from 'antd'
import type { Fault as FaultReport } from '#shared/checkins/faults.contract'
import type { Task } from '#shared/checkins/tasks.contract'
import { momentInChina } from '#shared/time/days'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { Waiting } from '../../ui/waiting'
import { missedInWords, windowInWords } from './task-in-words'
import { words } from './tasks.words'
import { useFaults, useTasks } from './use-lists'
import type { Listed } from '../../ui/work/work-list'

interface SettledProps {
  officeId: string | null
  now: Date
}

/** What officers have said of tasks, and how they have answered faults, newest first. */
export function Settled({ officeId, now }: SettledProps) {
  return (
    <div className='rows'>
      <DoneList
        title={words.settledTasks}
        empty={words.nothingSettled}
        what={words.window}
        list={useTasks('settled', officeId)}
        row={task => <TaskLine key={task.id} task={task} now={now} />}
      />
      <DoneList
        title={words.answeredFaults}
        empty={words.nothingAnswered}
        what={words.kind}
        list={useFaults('answered', officeId)}
        row={fault => <FaultLine key={fault.id} fault={fault} />}
      />
    </div>
  )
}

interface DoneListProps<Item> {
  title: string
  empty: string
  /** What the third column holds. */
  what: string
  list: Listed<Item>
  row: (item: Item) => ReactNode
}

function DoneList<Item>({ title, empty, what, list, row }: DoneListProps<Item>) {
  const { items, next, reading, error, readOn, readAgain } = list
  return (
    <section className='done' aria-label={title}>
      <h2>{title}</h2>
      {error !== null && <Fault what={words.incomplete} error={error} onRetry={readAgain} />}
      {items.length === 0 && reading && <Waiting>{words.reading}</Waiting>}
      {items.length === 0 && !reading && error === null && <Nothing>{empty}</Nothing>}
      {items.length > 0 && (
        <table className='table'>
          <thead>
            <tr>
              <th scope='col' className='name'>
                {words.name}
              </th>
              <th scope='col' className='office'>
                {words.office}
              </th>
              <th scope='col' className='what'>
                {what}
              </th>
              <th scope='col' className='outcome'>
                {words.outcome}
              </th>
              <th scope='col'>{words.note}</th>
              <th scope='col' className='by'>
                {words.by}
              </th>
              <th scope='col' className='at'>
                {words.at}
              </th>
            </tr>
          </thead>
          <tbody>{items.map(row)}</tbody>
        </table>
      )}
      {next !== null && (
        <Button className='more' loading={reading} onClick={readOn}>
          {words.more}
        </Button>
      )}
    </section>
  )
}

const TaskLine = ({ task, now }: { task: Task; now: Date }) => (
  <tr>
    <td>{task.personName}</td>
    <td>{task.officeName}</td>
    <td>
      {windowInWords(task, now)}　<span className='quiet'>{missedInWords(task)}</span>
    </td>
    {task.settled && (
      <>
        <td>{words.settlements[task.settled.outcome]}</td>
        <td className='note'>{task.settled.note}</td>
        <td>{task.settled.byName}</td>
        <td>{momentInChina(task.settled.at)}</td>
      </>
    )}
  </tr>
)

const FaultLine = ({ fault }: { fault: FaultReport }) => (
  <tr>
    <td>{fault.personName}</td>
    <td>{fault.officeName}</td>
    <td>
      {words.faultKinds[fault.kind]}
      {fault.words && <span className='quiet'>　{fault.words}</span>}
    </td>
    {fault.answer && (
      <>
        <td>{words.faultOutcomes[fault.answer.outcome]}</td>
        <td className='note'>{fault.answer.note}</td>
        <td>{fault.answer.byName}</td>
        <td>{momentInChina(fault.answer.at)}</td>
      </>
    )}
  </tr>
)
