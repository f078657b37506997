import { Link } from 'react-router-dom'
import type { Task } from '#shared/checkins/tasks.contract'
import { ageInShort } from '../../ui/ages'
import { OutcomeForm } from '../../ui/outcome-form'
import { words as details } from '../details/details.words'
import { settle } from './settle'
import { missedInWords, windowInWords } from './task-in-words'
import { words } from './tasks.words'

interface TaskDetailsProps {
  task: Task
  /** Null until the server has said it. */
  maySettle: boolean | null
  now: Date
  /** @param sentence - what came of it. */
  onDone: (sentence: string) => void
}

const FORM = { ...words, outcomes: words.settlements, missingNote: words.writeNote }

/** All that is known of a task that was not done in time; an officer says here what it means. */
export function TaskDetails({ task, maySettle, now, onDone }: TaskDetailsProps) {
  const { settled } = task
  return (
    <>
      <h2>
        {task.personName} <span className='quiet'>{task.officeName}</span>
      </h2>
      <TaskFacts task={task} now={now} />
      <section className='settle'>
        <h3>{words.settle}</h3>
        {settled && (
          <>
            <p>
              <strong>{words.settledAs(words.settlements[settled.outcome])}</strong>
            </p>
            <p>{settled.note}</p>
            <p className='quiet'>{words.settledBy(settled.byName, settled.at)}</p>
          </>
        )}
        {!settled && maySettle && (
          <>
            <p className='quiet'>{words.whyAsk}</p>
            <OutcomeForm
              title={words.settle}
              words={FORM}
              onSend={async (outcome, note) => onDone(await settle(task, { outcome, note }))}
            />
          </>
        )}
        {!settled && maySettle === false && <p className='quiet'>{words.onlyReading}</p>}
      </section>
    </>
  )
}

function TaskFacts({ task, now }: { task: Task; now: Date }) {
  const { closesAt, needs, made, outageMinutes, fault, isSurprise } = task
  return (
    <dl className='facts'>
      <dt>{words.window}</dt>
      <dd>
        {windowInWords(task, now)}
        {isSurprise && `　${words.surprise}`}
      </dd>
      <dt>{words.stage}</dt>
      <dd>{missedInWords(task)}</dd>
      {needs > 1 && (
        <>
          <dt>{words.made}</dt>
          <dd>{words.madeOf(made, needs)}</dd>
        </>
      )}
      <dt>{words.over}</dt>
      <dd>{words.overSince(closesAt, ageInShort(closesAt, now))}</dd>
      <dt>{words.ownOutage}</dt>
      <dd className={outageMinutes > 0 ? 'outage' : ''}>
        {outageMinutes > 0 ? words.outage(outageMinutes) : words.noOutage}
      </dd>
      {fault && (
        <>
          <dt>{words.reportedFault}</dt>
          <dd>
            {words.faultKinds[fault.kind]}
            {fault.words && `：${fault.words}`}
          </dd>
        </>
      )}
      <LastCheckIn task={task} />
    </dl>
  )
}

/** What came after the window, or the last that is known of the person. */
function LastCheckIn({ task: { state, lastCheckIn } }: { task: Task }) {
  return (
    <>
      <dt>{state === 'late' ? words.cameLater : words.lastCheckIn}</dt>
      <dd>
        {lastCheckIn ? (
          <>
            {words.came(lastCheckIn.madeAt, lastCheckIn.receivedAt)}，
            {details.punctualities[lastCheckIn.punctuality]}
            <br />
            <Link to={`/queue?checkIn=${lastCheckIn.id}`}>{words.openCheckIn}</Link>
          </>
        ) : (
          words.noCheckIn
        )}
      </dd>
    </>
  )
}
