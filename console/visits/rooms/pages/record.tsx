import { useCallback, useState } from 'react'
import { readRecord } from '#shared/visits/rooms/rooms.endpoints'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { Outcome } from '../../../ui/outcome'
import { useAnswer } from '../../../ui/use-answer'
import { Waiting } from '../../../ui/waiting'
import { EventTable } from '../event-table'
import { OutcomeFacts } from '../outcome-facts'
import { PrintRecord } from '../print-record'
import { OfVisit } from '../room-desk'
import { words } from '../rooms.words'
import { SettleForm } from '../settle-form'

/** What both ends and the bridge told of a visit, and what it came to. */
export default function RecordPage() {
  return <OfVisit title={words.record}>{id => <Record key={id} bookingId={id} />}</OfVisit>
}

function Record({ bookingId }: { bookingId: string }) {
  const { answer, error, again } = useAnswer(
    useCallback(() => call(readRecord, { bookingId }), [bookingId]),
  )
  const [said, setSaid] = useState('')
  if (error !== null && !answer) return <Fault error={error} onRetry={() => void again()} />
  if (!answer) return <Waiting>{words.reading}</Waiting>
  return (
    <div className='rows'>
      <Outcome sentence={said} />
      <OutcomeFacts record={answer} />
      {answer.can.settle && (
        <SettleForm
          bookingId={bookingId}
          state={answer.bookingState}
          onSettled={async () => {
            setSaid(words.settled)
            await again()
          }}
        />
      )}
      <EventTable events={answer.events} />
      {answer.outcome && <PrintRecord record={answer} />}
    </div>
  )
}
