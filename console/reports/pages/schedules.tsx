import { useState } from 'react'
import { Button } from 'antd'
import { Link } from 'react-router-dom'
import { listSchedules } from '#shared/reports/schedules.endpoints'
import { call } from '../../http/call'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { Outcome } from '../../ui/outcome'
import { useToday } from '../../ui/plans/use-today'
import { useAnswer } from '../../ui/use-answer'
import { Waiting } from '../../ui/waiting'
import '../reports.css'
import { words as reports } from '../reports.words'
import { ScheduleEditor } from '../schedules/schedule-editor'
import { ScheduleTable } from '../schedules/schedule-table'
import { words } from '../schedules/schedules.words'

const ask = () => call(listSchedules, {})

/** Where it is said who reports what, how often. */
export default function SchedulesPage() {
  const { answer, error, again } = useAnswer(ask)
  const [adding, setAdding] = useState(false)
  const [said, setSaid] = useState('')
  const today = useToday()
  const mayChange = answer?.abilities.change ?? false

  function handleChanged(sentence: string) {
    setAdding(false)
    setSaid(sentence)
    void again()
  }

  return (
    <main className='table-page report-settings'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <Link to='/reports'>{reports.back}</Link>
        {mayChange && (
          <Button type='primary' onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )}
      </div>
      <div className='rows'>
        <p className='quiet'>{words.means}</p>
        <Outcome sentence={said} />
        {error !== null && (
          <Fault what={words.missing} error={error} onRetry={() => void again()} />
        )}
        {!answer && error === null && <Waiting>{words.reading}</Waiting>}
        {answer && !mayChange && <p className='quiet'>{words.onlyRead}</p>}
        {answer?.schedules.length === 0 && <Nothing>{words.none}</Nothing>}
        {answer && answer.schedules.length > 0 && (
          <ScheduleTable
            schedules={answer.schedules}
            mayChange={mayChange}
            onEnded={handleChanged}
          />
        )}
      </div>
      {adding && (
        <ScheduleEditor today={today} onSaved={handleChanged} onClose={() => setAdding(false)} />
      )}
    </main>
  )
}
