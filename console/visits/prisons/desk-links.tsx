import { NavLink } from 'react-router-dom'
import type { Endpoint } from '#shared/endpoint'
import { listHolidays } from '#shared/visits/prisons/holidays.endpoints'
import { listPrisonerImports } from '#shared/visits/prisons/prisoner-lists.endpoints'
import { listFacts } from '#shared/visits/prisons/prisoners.endpoints'
import { readPrisonDesk } from '#shared/visits/prisons/prisons.endpoints'
import { listRooms } from '#shared/visits/prisons/rooms.endpoints'
import { listSlots } from '#shared/visits/prisons/slots.endpoints'
import { useSession } from '../../account/session.store'
import './prisons.css'
import { words } from './prisons.words'

const PLACES: readonly (readonly [path: string, title: string, needs: Endpoint])[] = [
  ['/visits/prisons', words.rules, readPrisonDesk],
  ['/visits/slots', words.slots, listSlots],
  ['/visits/lists', words.lists, listPrisonerImports],
  ['/visits/facts', words.facts, listFacts],
  ['/visits/bureau-rooms', words.rooms, listRooms],
  ['/visits/holidays', words.holidays, listHolidays],
]

/** The pages about what visits rest on, for those whose duty each is. */
export function DeskLinks() {
  const role = useSession(({ session }) =>
    session.status === 'signed-in' ? session.staff.role : null,
  )
  return (
    <nav className='prison-links' aria-label={words.pages}>
      {PLACES.filter(([, , { by }]) => by.some(one => one === role)).map(([path, title]) => (
        <NavLink key={path} to={path} end>
          {title}
        </NavLink>
      ))}
    </nav>
  )
}
