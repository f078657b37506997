import { useCallback, useState } from 'react'
import { Button, Segmented } from 'antd'
import type { Suspension } from '#shared/visits/bookings/suspensions.contract'
import { liftSuspension, listSuspensions } from '#shared/visits/bookings/desk.endpoints'
import { BOOKING_REASONS } from '#shared/visits/bookings/reasons'
import { call } from '../../../http/call'
import { AskFirst } from '../../../ui/ask-first'
import { Fault } from '../../../ui/fault'
import { Nothing } from '../../../ui/nothing'
import { Outcome } from '../../../ui/outcome'
import { words as common } from '../../../ui/ui.words'
import { usePages } from '../../../ui/use-pages'
import { Waiting } from '../../../ui/waiting'
import '../bookings.css'
import { words as bookings } from '../bookings.words'
import { words } from './suspensions.words'

type Which = keyof typeof words.lists

const TABS = Object.keys(words.lists) as Which[]
const HEADS = [words.who, words.prisoner, words.why, words.term, words.by, words.act]

/** Families whose visits the prison has suspended, and the way to end that early. */
export function SuspensionsDesk() {
  const [which, show] = useState<Which>('running')
  const list = usePages(
    useCallback(
      async (after?: string) => {
        const { suspensions: items, next } = await call(listSuspensions, { which, after })
        return { items, next }
      },
      [which],
    ),
  )
  const { items, answer, next, error, reading, readOn, readAgain } = list
  const [said, setSaid] = useState('')
  const [lifting, lift] = useState<Suspension | null>(null)

  async function handleLift(suspension: Suspension, reason: string) {
    await call(liftSuspension, { id: suspension.id, words: reason })
    setSaid(words.lifted(suspension))
    void readAgain()
  }

  return (
    <main className='table-page visits'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <Segmented<Which>
          aria-label={words.which}
          value={which}
          onChange={show}
          options={TABS.map(one => ({ value: one, label: words.lists[one] }))}
        />
      </div>
      <div className='rows'>
        <Outcome sentence={said} />
        {error !== null && <Fault error={error} onRetry={() => void readAgain()} />}
        {!answer && error === null && <Waiting>{common.reading}</Waiting>}
        {answer && items.length === 0 && <Nothing>{words.nobody[which]}</Nothing>}
        {items.length > 0 && (
          <Table
            suspensions={items}
            reading={reading}
            mayLift={which === 'running'}
            onLift={lift}
          />
        )}
        {next !== null && (
          <p className='more'>
            <Button loading={reading} onClick={readOn}>
              {common.more}
            </Button>
          </p>
        )}
      </div>
      {lifting && (
        <AskFirst
          title={words.liftOf(lifting)}
          yes={words.lift}
          asksReason
          onYes={reason => handleLift(lifting, reason)}
          onClose={() => lift(null)}
        >
          {words.liftMeans}
        </AskFirst>
      )}
    </main>
  )
}

interface TableProps {
  suspensions: readonly Suspension[]
  reading: boolean
  mayLift: boolean
  onLift: (suspension: Suspension) => void
}

const Table = ({ suspensions, reading, mayLift, onLift }: TableProps) => (
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
      {suspensions.map(one => (
        <tr key={one.id}>
          <td>{one.relativeName}</td>
          <td>{one.prisonerName}</td>
          <td>
            {BOOKING_REASONS[one.reason].reason}
            {one.words !== '' && <span className='quiet line'>{one.words}</span>}
          </td>
          <td>{words.span(bookings.day(one.from), bookings.day(one.until))}</td>
          <td>{one.byName}</td>
          <td>
            {one.liftedAt !== null && words.liftedAt(bookings.minute(one.liftedAt))}
            {mayLift && one.liftedAt === null && (
              <Button aria-label={words.liftOf(one)} onClick={() => onLift(one)}>
                {words.lift}
              </Button>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
