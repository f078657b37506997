import { useEffect, useState } from 'react'
import { Alert, Button } from 'antd'
import type { z } from '#shared/z'
import type { DeskBooking } from '#shared/visits/bookings/desk-booking.contract'
import { openBooking } from '#shared/visits/bookings/desk.endpoints'
import type { readRecord } from '#shared/visits/rooms/outcomes.contract'
import { call } from '../../http/call'
import { serverNow } from '../../http/server-clock'
import { minuteOnPaper } from '../../ui/moments'
import { Printed } from '../../ui/printed'
import { sentenceFor } from '../../ui/sentence'
import { useAct } from '../../ui/use-act'
import { visitorsOf } from '../bookings/days/in-a-line'
import { words as bookings } from '../bookings/bookings.words'
import '../bookings/sheets.css'
import { lastingOnPaper } from '../bookings/states.words'
import { EventTable } from './event-table'
import { OutcomeFacts } from './outcome-facts'
import { words } from './rooms.words'

type Record = z.output<(typeof readRecord)['reply']>

/** What goes on paper: whose visit it was, when that was printed. */
interface Sheet {
  booking: DeskBooking
  printedAt: string
}

/** Puts the record of a visit on paper: what it came to, and all that both ends and the bridge told. */
export function PrintRecord({ record }: { record: Record }) {
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const { busy, error, act } = useAct()
  useEffect(() => {
    if (sheet) print()
  }, [sheet])

  async function handlePrint() {
    const booking = await call(openBooking, { id: record.room.bookingId })
    setSheet({ booking, printedAt: serverNow().toISOString() })
  }

  return (
    <>
      <p className='buttons'>
        <Button loading={busy} onClick={() => void act(handlePrint)}>
          {words.print}
        </Button>
      </p>
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      {sheet && (
        <Printed>
          <RecordSheet record={record} sheet={sheet} />
        </Printed>
      )}
    </>
  )
}

const RecordSheet = ({
  record,
  sheet: { booking, printedAt },
}: {
  record: Record
  sheet: Sheet
}) => (
  <article className='visit-sheet'>
    <h1>{words.record}</h1>
    <dl className='head'>
      <dt>{words.prisoner}</dt>
      <dd>{booking.row.prisonerName}</dd>
      <dt>{words.who}</dt>
      <dd>{visitorsOf(booking)}</dd>
      <dt>{bookings.time}</dt>
      <dd>{lastingOnPaper(record.room.startsAt, record.room.minutes)}</dd>
    </dl>
    <OutcomeFacts record={record} />
    <EventTable events={record.events} />
    <p className='small'>{words.printedAt(minuteOnPaper(printedAt))}</p>
  </article>
)
