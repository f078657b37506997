import type { DeskBooking } from '#shared/visits/bookings/desk-booking.contract'
import { words } from '../bookings.words'

/** What the rules say of a booking now, each with whose rule it is, so that nobody decides blindly. */
export const Obstacles = ({ opened: { obstacles, people } }: { opened: DeskBooking }) =>
  obstacles.length === 0 ? (
    <p className='quiet'>{words.noObstacles}</p>
  ) : (
    <ul className='obstacles'>
      {obstacles.map(found => {
        const about = people.find(
          ({ companionId }) => companionId !== null && companionId === found.companionId,
        )
        return (
          <li key={`${found.code} ${found.companionId}`}>
            {about && `${about.name}：`}
            <strong>{words.obstacle[found.code]}</strong>
            <span className='quiet'>{words.obstacleSays(found)}</span>
          </li>
        )
      })}
    </ul>
  )
