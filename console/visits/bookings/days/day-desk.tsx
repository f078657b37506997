import { useCallback, useState } from 'react'
import { Button } from 'antd'
import { readDay } from '#shared/visits/bookings/desk.endpoints'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { Nothing } from '../../../ui/nothing'
import { Printed } from '../../../ui/printed'
import { words as common } from '../../../ui/ui.words'
import { useAnswer } from '../../../ui/use-answer'
import { useReadAgain } from '../../../ui/use-read-again'
import { Waiting } from '../../../ui/waiting'
import type { Side } from '../bookings-address'
import '../bookings.css'
import { useVisitCounts } from '../counts.store'
import { PrisonFilter } from '../prison-filter'
import { words } from '../sheets.words'
import { DayBar } from './day-bar'
import { DaySheet } from './day-sheet'
import { DayTable } from './day-table'
import { useDay } from './use-day'

/** All visits of a day, to work through and to print: at the county's desk, or at a prison. */
export function DayDesk({ side }: { side: Side }) {
  const { day, today, showDay } = useDay()
  const [prisonId, choosePrison] = useState<string | null>(null)
  const { answer, error, again } = useAnswer(
    useCallback(() => call(readDay, { day, prisonId: prisonId ?? undefined }), [day, prisonId]),
  )
  useReadAgain(
    { readAgain: again },
    useVisitCounts(counted => counted.changes),
  )
  return (
    <main className='table-page visits'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <DayBar day={day} today={today} onShow={showDay} />
        {side === 'county' && <PrisonFilter prisonId={prisonId} onChoose={choosePrison} />}
        <span className='last'>
          <Button disabled={!answer || answer.bookings.length === 0} onClick={() => print()}>
            {words.printDay}
          </Button>
        </span>
      </div>
      <div className='rows'>
        {error !== null && <Fault error={error} onRetry={() => void again()} />}
        {!answer && error === null && <Waiting>{common.reading}</Waiting>}
        {answer?.bookings.length === 0 && <Nothing>{words.noVisits}</Nothing>}
        {answer && answer.bookings.length > 0 && (
          <>
            <DayTable bookings={answer.bookings} side={side} />
            <Printed>
              <DaySheet sheet={answer} />
            </Printed>
          </>
        )}
      </div>
    </main>
  )
}
