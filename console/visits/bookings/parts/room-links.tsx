import { Link } from 'react-router-dom'
import type { DeskRow } from '#shared/visits/bookings/desk-booking.contract'
import type { BookingState } from '#shared/visits/bookings/states.contract'
import {
  bureauAddress,
  monitorAddress,
  recordAddress,
  terminalAddress,
} from '../../rooms/use-visit-id'
import type { Side } from '../bookings-address'
import { words } from '../bookings.words'

/** The room is, or soon will be, open. */
const NOW: readonly BookingState[] = ['approved', 'checked-in', 'in-progress']

/** There was a call, or there should have been. */
const AFTER: readonly BookingState[] = ['completed', 'cut-off', 'failed', 'no-show']

interface RoomLinksProps {
  row: Pick<DeskRow, 'id' | 'state' | 'place'>
  side: Side
}

/** Into the call of a booking: one's own end of it, the seat that watches, and the record afterwards. */
export function RoomLinks({ row: { id, state, place }, side }: RoomLinksProps) {
  return (
    <p className='buttons room-links'>
      {side === 'prison' && NOW.includes(state) && (
        <>
          <Link to={terminalAddress(id)}>{words.toTerminal}</Link>
          <Link to={monitorAddress(id)}>{words.toMonitor}</Link>
        </>
      )}
      {side === 'county' && place === 'bureau' && NOW.includes(state) && state !== 'approved' && (
        <Link to={bureauAddress(id)}>{words.toBureau}</Link>
      )}
      {(AFTER.includes(state) || state === 'in-progress') && (
        <Link to={recordAddress(id)}>{words.toRecord}</Link>
      )}
    </p>
  )
}
