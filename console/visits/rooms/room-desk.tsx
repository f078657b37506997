import type { ReactNode } from 'react'
import { Alert, Button } from 'antd'
import { Link } from 'react-router-dom'
import { isOver } from '#shared/visits/rooms/room-states'
import { Nothing } from '../../ui/nothing'
import { CallProblemLine } from './call-problem'
import { Entrance } from './entrance'
import { LostLine } from './lost-line'
import { RoomStateLine } from './room-state'
import { words } from './rooms.words'
import './rooms.css'
import { TimeLeft } from './time-left'
import { VisitLine } from './visit-line'
import { recordAddress, useVisitId } from './use-visit-id'
import type { useSeat } from './use-seat'
import { WhoIsHere } from './who-is-here'

/** Page of a visit that the address names. */
export function OfVisit({
  title,
  children,
}: {
  title: string
  children: (id: string) => ReactNode
}) {
  const id = useVisitId()
  return (
    <main className='table-page visit-room'>
      <div className='toolbar'>
        <h1>{title}</h1>
        {id !== null && <VisitLine key={id} id={id} />}
        <Link to='/visits/rooms'>{words.back}</Link>
      </div>
      {id === null ? <Nothing>{words.noVisitChosen}</Nothing> : children(id)}
    </main>
  )
}

interface RoomDeskProps {
  bookingId: string
  seat: ReturnType<typeof useSeat>
  /** What the button says that takes the seat. */
  yes: string
  /** Pictures, once the seat is taken. */
  pictures: ReactNode
  /** What can be done in the room. */
  acts?: ReactNode
}

/** A seat in a room: the pictures on one side, how it stands and what can be done on the other. */
export function RoomDesk({ bookingId, seat, yes, pictures, acts }: RoomDeskProps) {
  const { room, isReplaced } = seat.shown
  if (!room || isReplaced) {
    return (
      <div className='rows'>
        <RoomStateLine shown={seat.shown} />
        <Entrance seat={seat} yes={yes} />
      </div>
    )
  }
  const over = isOver(room.state)
  return (
    <div className={over ? 'room over' : 'room'}>
      {!over && (
        <section className='pictures' aria-label={words.title}>
          {pictures}
        </section>
      )}
      <aside className='beside'>
        <RoomStateLine shown={seat.shown} isCallLost={seat.service.isReconnecting} />
        {!over && <LostLine lost={seat.lost} />}
        {!over && <CallProblemLine service={seat.service} />}
        {!over && <TimeLeft room={room} />}
        {!over && <WhoIsHere room={room} />}
        {!over && acts}
        {over && (
          <>
            {room.words !== '' && <Alert type='info' title={room.words} />}
            <Link to={recordAddress(bookingId)}>
              <Button>{words.seeRecord}</Button>
            </Link>
          </>
        )}
      </aside>
    </div>
  )
}
