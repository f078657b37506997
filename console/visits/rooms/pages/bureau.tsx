import { Alert } from 'antd'
import { OfVisit, RoomDesk } from '../room-desk'
import { words } from '../rooms.words'
import { StreamView } from '../stream-view'
import { EndButton } from '../terminal-acts'
import { useSeat } from '../use-seat'

/** The family's end of a visit, in the bureau's room: the clerk opens it for those who have come. */
export default function BureauPage() {
  return <OfVisit title={words.bureau}>{id => <FamilySeat key={id} bookingId={id} />}</OfVisit>
}

function FamilySeat({ bookingId }: { bookingId: string }) {
  const seat = useSeat(bookingId, 'family')
  const { room } = seat.shown
  return (
    <RoomDesk
      bookingId={bookingId}
      seat={seat}
      yes={words.enter}
      pictures={
        <>
          <StreamView stream={seat.shown.streams.prison} label={words.prisonPicture} />
          <StreamView stream={seat.own} label={words.own} muted className='small' />
        </>
      }
      acts={
        <div className='acts'>
          {room?.state === 'waiting' && <Alert type='info' showIcon title={words.familyWaits} />}
          <EndButton bookingId={bookingId} shown={seat.shown} />
        </div>
      }
    />
  )
}
