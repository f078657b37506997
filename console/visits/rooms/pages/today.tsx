import { useCallback, useEffect } from 'react'
import { Link } from 'react-router-dom'
import { readDay } from '#shared/visits/bookings/desk.endpoints'
import type { DeskBooking } from '#shared/visits/bookings/desk-booking.contract'
import { clockInChina } from '#shared/time/days'
import type { RoomRow } from '#shared/visits/rooms/outcomes.contract'
import { listRooms } from '#shared/visits/rooms/rooms.endpoints'
import { roomWords } from '#shared/visits/rooms/rooms.words'
import { useSession } from '../../../account/session.store'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { Nothing } from '../../../ui/nothing'
import { useAnswer } from '../../../ui/use-answer'
import { Waiting } from '../../../ui/waiting'
import { whileUsed } from '../../../ui/while-used'
import '../../bookings/bookings.css'
import { DayBar } from '../../bookings/days/day-bar'
import { useDay } from '../../bookings/days/use-day'
import { stateOfRow, words } from '../rooms.words'
import '../rooms.css'
import { bureauAddress, monitorAddress, recordAddress, terminalAddress } from '../use-visit-id'

const AGAIN_MILLISECONDS = 10_000

/** From where the rooms of a day are opened: by the prison, or by the county's desk for a family there. */
export default function RoomsOfDayPage() {
  const { day, today, showDay } = useDay()
  const ask = useCallback(
    async () => ({ day: await call(readDay, { day }), rooms: await call(listRooms, { day }) }),
    [day],
  )
  const { answer, error, again } = useAnswer(ask)
  useEffect(() => whileUsed(() => void again(), AGAIN_MILLISECONDS), [again])
  const rooms = new Map(answer?.rooms.rooms.map(row => [row.bookingId, row]))
  return (
    <main className='table-page visits'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <DayBar day={day} today={today} onShow={showDay} />
      </div>
      <div className='rows'>
        {error !== null && <Fault error={error} onRetry={() => void again()} />}
        {!answer && error === null && <Waiting>{words.reading}</Waiting>}
        {answer?.day.bookings.length === 0 && <Nothing>{words.noVisits}</Nothing>}
        {answer && answer.day.bookings.length > 0 && (
          <RoomTable bookings={answer.day.bookings} rooms={rooms} />
        )}
      </div>
    </main>
  )
}

interface RoomTableProps {
  bookings: readonly DeskBooking[]
  rooms: ReadonlyMap<string, RoomRow>
}

const RoomTable = ({ bookings, rooms }: RoomTableProps) => (
  <table className='table'>
    <thead>
      <tr>
        {[words.time, words.who, words.prisoner, words.place, words.state, ''].map(head => (
          <th key={head} scope='col'>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {bookings.map(({ row }) => (
        <tr key={row.id}>
          <td>{row.startsAt === null ? '' : clockInChina(new Date(row.startsAt))}</td>
          <td>{row.relativeName}</td>
          <td>{row.prisonerName}</td>
          <td>{words.places[row.place]}</td>
          <td>{stateOfRow(rooms.get(row.id), roomWords.states)}</td>
          <td>
            <RoomLinks id={row.id} place={row.place} over={Boolean(rooms.get(row.id)?.outcome)} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

interface RoomLinksProps {
  id: string
  place: 'bureau' | 'phone'
  /** Nobody can enter any more. */
  over: boolean
}

function RoomLinks({ id, place, over }: RoomLinksProps) {
  const isPrison = useSession(
    ({ session }) => session.status === 'signed-in' && session.staff.role === 'prisonStaff',
  )
  return (
    <span className='room-links'>
      {isPrison && !over && <Link to={terminalAddress(id)}>{words.openTerminal}</Link>}
      {isPrison && !over && <Link to={monitorAddress(id)}>{words.openMonitor}</Link>}
      {!isPrison && !over && place === 'bureau' && (
        <Link to={bureauAddress(id)}>{words.openBureau}</Link>
      )}
      <Link to={recordAddress(id)}>{words.openRecord}</Link>
    </span>
  )
}
