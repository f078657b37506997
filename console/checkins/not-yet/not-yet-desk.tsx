import { Button } from 'antd'
import { clockInChina } from '#shared/time/days'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { words as common } from '../../ui/ui.words'
import { Waiting } from '../../ui/waiting'
import { useChosen } from '../address'
import { OfficeFilter } from '../toolbar/office-filter'
import './not-yet.css'
import { NotYetTable } from './not-yet-table'
import { words } from './not-yet.words'
import { type NotYet, STAGES } from './stages'
import { useNotYet } from './use-not-yet'

/** Who is still missing today: whose window is over, is open, or has not come. */
export function NotYetDesk() {
  const { officeId, showOffice } = useChosen()
  const { answer, error, again } = useNotYet(officeId)

  return (
    <main className='table-page not-yet'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <OfficeFilter officeId={officeId} onChoose={showOffice} />
        {answer && (
          <span>
            <strong>{words.total(answer.people.length)}</strong>{' '}
            <span className='quiet'>{words.asOf(answer.day, clockInChina(answer.at))}</span>
          </span>
        )}
        <span className='last buttons'>
          <Button onClick={again}>{words.refresh}</Button>
          <Button disabled={!answer} onClick={() => print()}>
            {common.print}
          </Button>
        </span>
      </div>
      <div className='rows'>
        {error !== null && <Fault what={words.notRead} error={error} onRetry={again} />}
        {answer ? <Missing {...answer} /> : error === null && <Waiting>{words.reading}</Waiting>}
      </div>
    </main>
  )
}

function Missing({ day, people, at }: { day: string; people: readonly NotYet[]; at: Date }) {
  if (people.length === 0) return <Nothing>{words.nobody}</Nothing>
  return (
    <>
      <p className='quiet'>{words.meaning}</p>
      {STAGES.map(stage => (
        <NotYetTable key={stage} stage={stage} people={people} day={day} now={at} />
      ))}
    </>
  )
}
