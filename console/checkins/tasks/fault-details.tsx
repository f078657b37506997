import type { Fault } from '#shared/checkins/faults.contract'
import { ageInShort } from '../../ui/ages'
import { OutcomeForm } from '../../ui/outcome-form'
import { answer } from './settle'
import { useWaiting } from '../waiting/waiting.store'
import { dayOfTask, windowInWords } from './task-in-words'
import { words } from './tasks.words'

interface FaultDetailsProps {
  fault: Fault
  /** Null until the server has said it. */
  mayAnswer: boolean | null
  now: Date
  /** @param sentence - what came of it. */
  onDone: (sentence: string) => void
}

const FORM = {
  ...words,
  outcomes: words.faultOutcomes,
  note: words.answerNote,
  missingNote: words.writeAnswer,
}

/** What a person reported that does not work; an officer answers here, and the person is told. */
export function FaultDetails({ fault, mayAnswer, now, onDone }: FaultDetailsProps) {
  const given = fault.answer
  return (
    <>
      <h2>
        {fault.personName} <span className='quiet'>{fault.officeName}</span>
      </h2>
      <FaultFacts fault={fault} now={now} />
      <section className='settle'>
        <h3>{words.answer}</h3>
        {given && (
          <>
            <p>
              <strong>{words.settledAs(words.faultOutcomes[given.outcome])}</strong>
            </p>
            <p>{given.note}</p>
            <p className='quiet'>{words.settledBy(given.byName, given.at)}</p>
          </>
        )}
        {!given && mayAnswer && (
          <>
            <p className='quiet'>{words.faultMeaning}</p>
            <OutcomeForm
              title={words.answer}
              words={FORM}
              onSend={async (outcome, note) => onDone(await answer(fault, { outcome, note }))}
            />
          </>
        )}
        {!given && mayAnswer === false && <p className='quiet'>{words.onlyReading}</p>}
      </section>
    </>
  )
}

function FaultFacts({ fault, now }: { fault: Fault; now: Date }) {
  const { kind, takenAt, receivedAt, enteredByName, taskIds } = fault
  return (
    <dl className='facts'>
      <dt>{words.kind}</dt>
      <dd>{words.faultKinds[kind]}</dd>
      <dt>{words.said}</dt>
      <dd>{fault.words || words.saidNothing}</dd>
      <dt>{words.reported}</dt>
      <dd>
        {enteredByName === null
          ? words.reportedAt(takenAt, receivedAt)
          : words.enteredAt(receivedAt)}
        ，{ageInShort(receivedAt, now)}
      </dd>
      {enteredByName !== null && (
        <>
          <dt>{words.enteredBy}</dt>
          <dd>{words.entered(enteredByName)}</dd>
        </>
      )}
      <dt>{words.stopped}</dt>
      <dd>
        {taskIds.length === 0
          ? words.stoppedNone
          : taskIds.map(id => <StoppedTask key={id} id={id} now={now} />)}
      </dd>
    </dl>
  )
}

/** A task that was heard of is told by its window, another by its day. */
function StoppedTask({ id, now }: { id: string; now: Date }) {
  const task = useWaiting(({ tasks }) => tasks.get(id))
  const day = dayOfTask(id)
  const when = task ? windowInWords(task, now) : day
  return <div>{when === null ? words.stoppedTask : words.stoppedTaskOf(when)}</div>
}
