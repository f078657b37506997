import type { RoomView } from '#shared/visits/rooms/rooms.contract'
import { words } from './rooms.words'

const SEATS = ['family', 'prison', 'monitor'] as const

/** Who is in the room. */
export const WhoIsHere = ({ room }: { room: RoomView }) => (
  <ul className='who-is-here'>
    {SEATS.map(seat => {
      const isHere = room.here.includes(seat)
      return (
        <li key={seat} className={isHere ? 'here' : 'quiet'}>
          {isHere ? words.isHere(words.seats[seat]) : words.notHere(words.seats[seat])}
        </li>
      )
    })}
  </ul>
)
