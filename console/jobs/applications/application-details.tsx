import { useCallback, useState } from 'react'
import type { Shared } from '#shared/jobs/applications.contract'
import { openApplication as open } from '#shared/jobs/applications.endpoints'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { call } from '../../http/call'
import { Fault } from '../../ui/fault'
import { useAnswer } from '../../ui/use-answer'
import { Waiting } from '../../ui/waiting'
import { words as common } from '../../ui/ui.words'
import { words } from './applications.words'
import { MoveForm } from './move-form'
import type { Opened } from './opened'
import { SettleForm } from './settle-form'
import { TellForm } from './tell-form'

interface DetailsProps {
  id: string
  purpose: Purpose
  /** @param isOver - nothing of it is left to be done in this list. */
  onDone: (sentence: string, isOver: boolean) => void
}

/** One application with all that was said, and what an officer can do. */
export function ApplicationDetails({ id, purpose, onDone }: DetailsProps) {
  const ask = useCallback(() => call(open, { id, purpose }), [id, purpose])
  const { answer, error, again } = useAnswer(ask)
  const [changed, setChanged] = useState<Opened | null>(null)
  if (error !== null) return <Fault error={error} onRetry={() => void again()} />
  const opened = changed ?? answer
  if (!opened) return <Waiting>{common.reading}</Waiting>

  function handleChange(after: Opened, sentence: string, isOver = false) {
    setChanged(after)
    onDone(sentence, isOver)
  }

  const { application } = opened
  return (
    <section className='work-details' aria-label={words.selected}>
      <h2>{words.heading(application)}</h2>
      <Facts opened={opened} />
      {application.needs && opened.abilities.act && (
        <SettleForm key={application.needs} opened={opened} onChange={handleChange} />
      )}
      <h3>{words.what}</h3>
      {opened.shared ? (
        <SharedFacts shared={opened.shared} />
      ) : (
        <p className='quiet'>{words.gone}</p>
      )}
      <h3>{words.thread}</h3>
      <Thread opened={opened} />
      {!opened.abilities.act && <p className='quiet'>{words.readOnly}</p>}
      {opened.next.length > 0 && (
        <MoveForm key={application.state} opened={opened} onChange={handleChange} />
      )}
      {opened.abilities.act && opened.next.length > 0 && (
        <TellForm opened={opened} onChange={handleChange} />
      )}
    </section>
  )
}

const Facts = ({
  opened: { application, goesOutAt, noticeVersion, withdrawnAt },
}: {
  opened: Opened
}) => (
  <dl className='facts'>
    <dt>{words.posting}</dt>
    <dd>{application.postingTitle ?? words.forAll}</dd>
    <dt>{words.state}</dt>
    <dd>{words.states[application.state]}</dd>
    <dt>{words.received}</dt>
    <dd>{words.minute(application.receivedAt)}</dd>
    <dt>{words.goesOut}</dt>
    <dd>{words.minute(goesOutAt)}</dd>
    <dt>{words.handedOut}</dt>
    <dd>{words.times(application.handedOut)}</dd>
    <dt>{words.consent}</dt>
    <dd>{withdrawnAt === null ? words.consented(noticeVersion) : words.withdrawn(withdrawnAt)}</dd>
  </dl>
)

function SharedFacts({ shared }: { shared: Shared }) {
  const told = (given: boolean) => (given ? words.given : words.hidden)
  const rows = [
    [words.fields.name, told(shared.name)],
    [words.fields.phone, told(shared.phone)],
    [words.fields.age, told(shared.age)],
    [words.fields.schooling, shared.schooling && words.schoolings[shared.schooling]],
    [words.fields.skills, shared.skills && words.skills(shared.skills)],
    [words.fields.experience, shared.experience],
    [words.fields.availableFrom, shared.availableFrom],
    [words.fields.words, shared.words],
  ] as const
  return (
    <dl className='facts'>
      {rows.map(([title, value]) => (
        <div key={title} style={{ display: 'contents' }}>
          <dt>{title}</dt>
          <dd>{value ?? words.hidden}</dd>
        </div>
      ))}
    </dl>
  )
}

const Thread = ({ opened: { steps } }: { opened: Opened }) => (
  <ol className='thread'>
    {steps.map(({ id, at, by, byName, state, words: said, interview }) => (
      <li key={id}>
        <strong>{state === null ? words.by(words.whose[by], byName) : words.states[state]}</strong>
        <span className='quiet'>
          {words.minute(at)}
          {state !== null && by !== 'system' && `　${words.by(words.whose[by], byName)}`}
        </span>
        {interview && <p>{words.interview(interview.at, interview.place)}</p>}
        {said !== '' && <p>{said}</p>}
      </li>
    ))}
  </ol>
)
