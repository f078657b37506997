import { useCallback, useState } from 'react'
import { Alert, Button } from 'antd'
import type { CallToMake } from '#shared/visits/bookings/reminders.contract'
import { listCalls, noteCall } from '#shared/visits/bookings/desk.endpoints'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { Nothing } from '../../../ui/nothing'
import { Outcome } from '../../../ui/outcome'
import { sentenceFor } from '../../../ui/sentence'
import { words as common } from '../../../ui/ui.words'
import { useAct } from '../../../ui/use-act'
import { usePages } from '../../../ui/use-pages'
import { useReadAgain } from '../../../ui/use-read-again'
import { Waiting } from '../../../ui/waiting'
import '../bookings.css'
import { words as bookings } from '../bookings.words'
import { useVisitCounts } from '../counts.store'
import { words } from './calls.words'

type CallOutcome = keyof typeof words.outcomes

const OUTCOMES = Object.keys(words.outcomes) as CallOutcome[]
const HEADS = [
  ...[words.due, words.when, words.who, words.phone],
  ...[words.prison, words.place, words.called, words.note],
]

/** Whom the desk calls before a visit, and what came of it. */
export function CallsDesk() {
  const list = usePages(useCallback(askCalls, []))
  const { items, answer, next, error, reading, readOn, readAgain } = useReadAgain(
    list,
    useVisitCounts(counted => counted.changes),
  )
  const [said, setSaid] = useState('')
  const note = useAct()

  const handleNote = (one: CallToMake, outcome: CallOutcome) =>
    void note.act(async () => {
      await call(noteCall, { id: one.id, outcome })
      setSaid(words.noted(one, words.outcomes[outcome]))
      await readAgain()
    })

  return (
    <main className='table-page visits'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <span className='quiet'>{words.means}</span>
      </div>
      <div className='rows'>
        <Outcome sentence={said} />
        {note.error !== null && <Alert type='error' showIcon title={sentenceFor(note.error)} />}
        {error !== null && <Fault error={error} onRetry={() => void readAgain()} />}
        {!answer && error === null && <Waiting>{common.reading}</Waiting>}
        {answer && items.length === 0 && <Nothing>{words.nobody}</Nothing>}
        {items.length > 0 && (
          <table className='table' aria-label={words.title} aria-busy={reading}>
            <thead>
              <tr>
                {HEADS.map(head => (
                  <th key={head} scope='col'>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map(one => (
                <CallLine
                  key={one.id}
                  one={one}
                  busy={note.busy}
                  onNote={outcome => handleNote(one, outcome)}
                />
              ))}
            </tbody>
          </table>
        )}
        {next !== null && (
          <p className='more'>
            <Button loading={reading} onClick={readOn}>
              {common.more}
            </Button>
          </p>
        )}
      </div>
    </main>
  )
}

async function askCalls(after?: string) {
  const { calls: items, next } = await call(listCalls, { after })
  return { items, next }
}

interface CallLineProps {
  one: CallToMake
  busy: boolean
  onNote: (outcome: CallOutcome) => void
}

const CallLine = ({ one, busy, onNote }: CallLineProps) => (
  <tr>
    <td>{words.kinds[one.kind]}</td>
    <td>
      <strong>{bookings.moment(one.startsAt)}</strong>
    </td>
    <td>{one.relativeName}</td>
    <td className='phone'>{one.relativePhone}</td>
    <td>{one.prisonName}</td>
    <td>{bookings.places[one.place]}</td>
    <td>
      {one.called === null
        ? words.notYet
        : words.calledBy(
            words.outcomes[one.called.outcome],
            one.called.byName,
            bookings.minute(one.called.at),
          )}
    </td>
    <td>
      <span className='buttons'>
        {OUTCOMES.map(outcome => (
          <Button
            key={outcome}
            disabled={busy}
            aria-label={words.of(words.outcomes[outcome], one)}
            onClick={() => onNote(outcome)}
          >
            {words.outcomes[outcome]}
          </Button>
        ))}
      </span>
    </td>
  </tr>
)
