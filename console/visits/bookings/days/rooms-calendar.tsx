import { useCallback } from 'react'
import { Segmented } from 'antd'
import { Link } from 'react-router-dom'
import { readDay } from '#shared/visits/bookings/desk.endpoints'
import type { DeskRow } from '#shared/visits/bookings/desk-booking.contract'
import { listTakings } from '#shared/visits/prisons/rooms.endpoints'
import type { Day } from '#shared/time/days'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { Nothing } from '../../../ui/nothing'
import { words as common } from '../../../ui/ui.words'
import { useAnswer } from '../../../ui/use-answer'
import { useReadAgain } from '../../../ui/use-read-again'
import { Waiting } from '../../../ui/waiting'
import '../bookings.css'
import { useVisitCounts } from '../counts.store'
import { words } from '../county/rooms.words'
import { DayBar } from './day-bar'
import { RoomsDay } from './rooms-day'
import { RoomsWeek } from './rooms-week'
import { useDay, weekOf } from './use-day'

/** Which rooms of the bureau are taken when, by whom. */
export function RoomsCalendar() {
  const { day, today, span, showDay, showSpan } = useDay()
  const isWeek = span === 'week'
  const days = isWeek ? weekOf(day) : [day]
  const { answer, error, again } = useTaken(days)
  return (
    <main className='table-page visits rooms-page'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <Segmented<'day' | 'week'>
          aria-label={words.span}
          value={span}
          onChange={showSpan}
          options={[
            { value: 'day', label: words.spans.day },
            { value: 'week', label: words.spans.week },
          ]}
        />
        <DayBar day={day} today={today} step={isWeek ? 7 : 1} onShow={showDay} />
        <Link to='/visits/bureau-rooms'>{words.toSetup}</Link>
      </div>
      <div className='rows'>
        {error !== null && <Fault error={error} onRetry={() => void again()} />}
        {!answer && error === null && <Waiting>{common.reading}</Waiting>}
        {answer?.rooms.length === 0 && <Nothing>{words.noRooms}</Nothing>}
        {answer && answer.rooms.length > 0 && (
          <>
            {isWeek ? (
              <RoomsWeek {...answer} days={days} today={today} onShow={showDay} />
            ) : (
              <RoomsDay {...answer} day={day} />
            )}
          </>
        )}
      </div>
    </main>
  )
}

/** Takings of some days with whose visits they are; read again when something became of a booking. */
function useTaken(days: readonly Day[]) {
  const [firstDay, lastDay] = [days[0]!, days.at(-1)!]
  const answered = useAnswer(
    useCallback(async () => {
      const [{ rooms, takings }, visits] = await Promise.all([
        call(listTakings, { firstDay, lastDay }),
        // A week of names is more than anybody reads.
        firstDay === lastDay ? call(readDay, { day: firstDay }) : null,
      ])
      const rows = new Map<string, DeskRow>(visits?.bookings.map(({ row }) => [row.id, row]))
      return { rooms, takings, rows }
    }, [firstDay, lastDay]),
  )
  const changes = useVisitCounts(counted => counted.changes)
  useReadAgain({ readAgain: answered.again }, changes)
  return answered
}
