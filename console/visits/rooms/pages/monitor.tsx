import { useState } from 'react'
import { Button } from 'antd'
import { CutOffForm } from '../cut-off-form'
import { OfVisit, RoomDesk } from '../room-desk'
import { words } from '../rooms.words'
import { StreamView } from '../stream-view'
import { useSeat } from '../use-seat'

/** From where the prison hears and sees both ends, and is neither heard nor seen. */
export default function MonitorPage() {
  return <OfVisit title={words.monitor}>{id => <Monitor key={id} bookingId={id} />}</OfVisit>
}

function Monitor({ bookingId }: { bookingId: string }) {
  const seat = useSeat(bookingId, 'monitor')
  const [cuts, setCuts] = useState(false)
  return (
    <RoomDesk
      bookingId={bookingId}
      seat={seat}
      yes={words.watch}
      pictures={
        <>
          <StreamView stream={seat.shown.streams.family} label={words.familyPicture} />
          <StreamView stream={seat.shown.streams.prison} label={words.prisonPicture} />
        </>
      }
      acts={
        <div className='acts'>
          <Button danger size='large' onClick={() => setCuts(true)}>
            {words.cutOff}
          </Button>
          {cuts && <CutOffForm bookingId={bookingId} onClose={() => setCuts(false)} />}
        </div>
      }
    />
  )
}
