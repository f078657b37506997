import type { DeskPerson } from '#shared/visits/bookings/desk-booking.contract'
import { words } from '../bookings.words'

const HEADS = [words.person, words.idNumber, words.personKin, words.seen, words.permitted]

/** Who comes, and whether somebody has seen who they are. */
export const People = ({ people }: { people: readonly DeskPerson[] }) => (
  <>
    <table className='table people' aria-label={words.people}>
      <thead>
        <tr>
          {HEADS.map(head => (
            <th key={head} scope='col'>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map(({ companionId, name, idNumberMasked, kin, isMinor, verified, permitted }) => (
          <tr key={companionId ?? 'self'}>
            <td>
              <strong>{name}</strong>
              {companionId === null && <em className='badge'>{words.self}</em>}
              {isMinor && <em className='badge'>{words.minor}</em>}
            </td>
            <td>{idNumberMasked}</td>
            <td>{words.kin(kin)}</td>
            <td className={verified ? '' : 'urgent'}>{words.seenSays(verified)}</td>
            <td className={permitted === false ? 'urgent' : ''}>
              {words.permittedSays(permitted)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    {people.some(({ permitted }) => permitted === false) && (
      <p className='quiet'>{words.permittedMeans}</p>
    )}
  </>
)
