import { Link } from 'react-router-dom'
import type { ClassRow } from '#shared/courses/class-desk.contract'
import { words } from './classes.words'

/** Classes, one a line. */
export const ClassTable = ({ classes }: { classes: readonly ClassRow[] }) => (
  <table className='table' aria-label={words.table}>
    <thead>
      <tr>
        <th scope='col'>{words.name}</th>
        <th scope='col'>{words.when}</th>
        <th scope='col'>{words.where}</th>
        <th scope='col'>{words.audienceLabel}</th>
        <th scope='col'>{words.seats}</th>
        <th scope='col'>{words.by}</th>
      </tr>
    </thead>
    <tbody>
      {classes.map(one => (
        <tr key={one.id}>
          <th scope='row'>
            <Link to={`/classes/one?id=${one.id}`}>{one.title}</Link>
            {one.cancelledAt !== null && (
              <p className='quiet'>{words.cancelled(one.cancelReason)}</p>
            )}
          </th>
          <td>{words.times(one)}</td>
          <td>{one.place.name}</td>
          <td>{words.audiences[one.audience]}</td>
          <td>{words.count(one)}</td>
          <td>{words.heldBy(one)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
