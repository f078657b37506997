import { Link } from 'react-router-dom'
import type { OverdueDuty } from '#shared/reports/reading.contract'
import { settleDuty } from '#shared/reports/reading.endpoints'
import { call } from '../../http/call'
import { OutcomeForm } from '../../ui/outcome-form'
import { words as reports } from '../reports.words'
import { words } from './overdue.words'

interface OverdueDetailsProps {
  duty: OverdueDuty
  maySettle: boolean
  onDone: (sentence: string) => void
}

const FORM = { ...words, outcome: words.settle }

/** A report that did not come: what was done to get it, and where an officer says what it means. */
export function OverdueDetails({ duty, maySettle, onDone }: OverdueDetailsProps) {
  const { id, personId, personName, officeName, kind, dueAt, state, reminders, remindedAt } = duty
  return (
    <section className='work-details' aria-label={words.chosen}>
      <h2>
        {personName} {reports.kinds[kind]}
      </h2>
      <dl className='facts'>
        <dt>{words.due}</dt>
        <dd>{reports.due(dueAt)}</dd>
        <dt>{words.reminders}</dt>
        <dd>{reports.reminded(reminders, remindedAt)}</dd>
        <dt>{words.state}</dt>
        <dd>
          {reports.states[state]}　{officeName}
        </dd>
      </dl>
      <p>{words.means}</p>
      <p>
        <Link to={`/people?person=${encodeURIComponent(personId)}`}>{words.file}</Link>
      </p>
      <h3>{words.settle}</h3>
      {maySettle ? (
        <OutcomeForm
          title={words.settle}
          words={FORM}
          onSend={async (outcome, note) => {
            await call(settleDuty, { id, outcome, note })
            onDone(words.saved(personName, reports.settlements[outcome]))
          }}
        />
      ) : (
        <p className='quiet'>{words.onlyRead}</p>
      )}
    </section>
  )
}
