import { useCallback, useState } from 'react'
import { Button } from 'antd'
import { csvOf } from '#shared/csv'
import type { SignUpRow } from '#shared/jobs/training-desk.contract'
import { openSession as open, takeOut } from '#shared/jobs/training.endpoints'
import { dayInChina } from '#shared/time/days'
import { saveFile } from '../../device/save-file'
import { call } from '../../http/call'
import { AskFirst } from '../../ui/ask-first'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { Outcome } from '../../ui/outcome'
import { words as common } from '../../ui/ui.words'
import { useAnswer } from '../../ui/use-answer'
import { Waiting } from '../../ui/waiting'
import { MarkForm } from './mark-form'
import type { OpenedSession } from './opened-session'
import { words } from './training.words'

interface SessionPanelProps {
  id: string
  /** Numbers in the list above have changed. */
  onChanged: () => void
}

const COLUMNS = [words.person, words.office, words.state, words.attendance, words.result, words.act]

/** Who comes to a session, who was there, how it ended. */
export function SessionPanel({ id, onChanged }: SessionPanelProps) {
  const { answer, error, again } = useAnswer(useCallback(() => call(open, { id }), [id]))
  const [taking, setTaking] = useState<SignUpRow | null>(null)
  const [said, setSaid] = useState('')
  if (error !== null) return <Fault error={error} onRetry={() => void again()} />
  if (!answer) return <Waiting>{common.reading}</Waiting>
  const { course, session, signUps, abilities } = answer

  async function handleDone(sentence: string) {
    setSaid(sentence)
    await again()
    onChanged()
  }

  return (
    <section className='session-panel' aria-label={words.signUps}>
      <h2>
        {course.title}　{words.span(session.startsAt, session.endsAt)}
      </h2>
      <p className='quiet'>{words.signUpsMeans}</p>
      <Outcome sentence={said} />
      {signUps.length === 0 ? (
        <Nothing>{words.noSignUps}</Nothing>
      ) : (
        <table className='table' aria-label={words.signUps}>
          <thead>
            <tr>
              {COLUMNS.map(column => (
                <th key={column} scope='col'>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {signUps.map(one => (
              <SignUpLine
                key={one.id}
                one={one}
                mayTakeOut={abilities.attend}
                onTakeOut={setTaking}
              />
            ))}
          </tbody>
        </table>
      )}
      {abilities.attend && signUps.some(({ state }) => state === 'in') && (
        <MarkForm opened={answer} onDone={handleDone} />
      )}
      {signUps.length > 0 && <Button onClick={() => save(answer)}>{words.csv}</Button>}
      {taking && (
        <AskFirst
          title={words.takeOutTitle(taking.personName)}
          yes={words.takeOut}
          danger
          asksReason
          onYes={async reason => {
            await call(takeOut, { signUpId: taking.id, reason })
            await handleDone(words.tookOut)
          }}
          onClose={() => setTaking(null)}
        >
          {words.takeOutMeans}
        </AskFirst>
      )}
    </section>
  )
}

interface SignUpLineProps {
  one: SignUpRow
  mayTakeOut: boolean
  onTakeOut: (one: SignUpRow) => void
}

const SignUpLine = ({ one, mayTakeOut, onTakeOut }: SignUpLineProps) => (
  <tr>
    <td>
      <strong>{one.personName}</strong>
    </td>
    <td>{one.officeName}</td>
    <td>
      {words.states[one.state]}
      {one.reason !== '' && <span className='quiet'>　{one.reason}</span>}
    </td>
    <td>{words.days(one.days)}</td>
    <td>{one.result ? words.results[one.result] : words.noResult}</td>
    <td>
      {mayTakeOut && (one.state === 'in' || one.state === 'waiting') && (
        <Button aria-label={words.takeOutOf(one.personName)} onClick={() => onTakeOut(one)}>
          {words.takeOut}
        </Button>
      )}
    </td>
  </tr>
)

/** The names on a list that goes to the teacher. */
function save({ course, session, signUps }: OpenedSession) {
  const rows = signUps.map(one => [
    ...[one.personName, one.officeName, words.states[one.state], words.days(one.days)],
    one.result ? words.results[one.result] : words.noResult,
  ])
  const name = words.csvName(course.title, dayInChina(new Date(session.startsAt)))
  saveFile(name, csvOf([COLUMNS.slice(0, -1), ...rows]), 'text/csv;charset=utf-8')
}
