import { OfVisit, RoomDesk } from '../room-desk'
import { words } from '../rooms.words'
import { StreamView } from '../stream-view'
import { TerminalActs } from '../terminal-acts'
import { useSeat } from '../use-seat'

/** The prison's end of a visit. */
export default function TerminalPage() {
  return <OfVisit title={words.terminal}>{id => <Terminal key={id} bookingId={id} />}</OfVisit>
}

function Terminal({ bookingId }: { bookingId: string }) {
  const seat = useSeat(bookingId, 'prison')
  return (
    <RoomDesk
      bookingId={bookingId}
      seat={seat}
      yes={words.enter}
      pictures={
        <>
          <StreamView stream={seat.shown.streams.family} label={words.familyPicture} />
          <StreamView stream={seat.own} label={words.own} muted className='small' />
        </>
      }
      acts={<TerminalActs bookingId={bookingId} shown={seat.shown} />}
    />
  )
}
