import { useCallback, useState } from 'react'
import { Alert, Button } from 'antd'
import type { EnteredHolidays } from '#shared/visits/prisons/holidays.contract'
import { listHolidays } from '#shared/visits/prisons/holidays.endpoints'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { Outcome } from '../../../ui/outcome'
import { words as common } from '../../../ui/ui.words'
import { useAnswer } from '../../../ui/use-answer'
import { Waiting } from '../../../ui/waiting'
import { DeskLinks } from '../desk-links'
import '../prisons.css'
import { stretchesOf } from './day-lines'
import { HolidaysDialog, type YearDraft, draftOf } from './holidays-dialog'
import { words } from './holidays.words'

/** By what working days are counted; each year is entered as it was announced. */
export function HolidaysDesk() {
  const { answer, error, again } = useAnswer(useCallback(() => call(listHolidays, {}), []))
  const [draft, setDraft] = useState<YearDraft | null>(null)
  const [said, setSaid] = useState('')
  return (
    <main className='table-page prison-desk'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <DeskLinks />
        {answer && (
          <span className='last'>
            <Button type='primary' onClick={() => setDraft(draftOf(answer.missing, null))}>
              {words.add(answer.missing)}
            </Button>
          </span>
        )}
      </div>
      <div className='rows'>
        <div className='inside'>
          <Outcome sentence={said} />
          <p className='quiet'>{words.means}</p>
          {error !== null && <Fault error={error} onRetry={() => void again()} />}
          {!answer && error === null && <Waiting>{common.reading}</Waiting>}
          {answer && (
            <>
              <Alert type='warning' showIcon title={words.missing(answer.missing)} />
              <YearTable
                years={answer.years}
                onChange={year => setDraft(draftOf(year.year, year))}
              />
            </>
          )}
        </div>
      </div>
      {draft && (
        <HolidaysDialog
          key={draft.year}
          initial={draft}
          onDone={async sentence => {
            setSaid(sentence)
            await again()
          }}
          onClose={() => setDraft(null)}
        />
      )}
    </main>
  )
}

interface YearTableProps {
  years: readonly EnteredHolidays[]
  onChange: (year: EnteredHolidays) => void
}

const { columns } = words

const YearTable = ({ years, onChange }: YearTableProps) => (
  <table className='table' aria-label={words.title}>
    <thead>
      <tr>
        <th scope='col'>{columns.year}</th>
        <th scope='col'>{columns.off}</th>
        <th scope='col'>{columns.working}</th>
        <th scope='col'>{columns.source}</th>
        <th scope='col'>{columns.by}</th>
      </tr>
    </thead>
    <tbody>
      {years.map(year => (
        <tr key={year.year}>
          <td>{year.year}</td>
          <Stretches days={year.off} />
          <Stretches days={year.workingWeekends} />
          <td>{year.source}</td>
          <td>
            {year.enteredAt === null ? (
              words.builtIn
            ) : (
              <>
                {words.by(year.enteredBy, year.enteredFor, year.enteredAt)}{' '}
                <Button aria-label={words.changeOf(year.year)} onClick={() => onChange(year)}>
                  {words.change}
                </Button>
              </>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** Days in stretches, each of which stays on one line. */
const Stretches = ({ days }: { days: readonly string[] }) => (
  <td className='stretches'>
    {stretchesOf(days).map(([first, last], index) => (
      <span key={first}>
        {index > 0 && '、'}
        <wbr />
        {words.span(first, last)}
      </span>
    ))}
  </td>
)
