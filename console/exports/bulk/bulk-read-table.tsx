import type { BulkRead } from '#shared/exports/exports.contract'
import { words } from '../exports.words'

const COLUMNS = [
  words.bulkAt,
  words.official,
  words.organisation,
  words.span,
  words.persons,
  words.shown,
]

/** Who was shown how much, newest first; what passed the line stands out. */
export const BulkReadTable = ({ bulkReads }: { bulkReads: readonly BulkRead[] }) => (
  <table className='table' aria-label={words.bulkTitle}>
    <thead>
      <tr>
        {COLUMNS.map(column => (
          <th key={column} scope='col'>
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {bulkReads.map(one => (
        <tr key={one.id}>
          <td>{words.fullMoment(one.at)}</td>
          <td>{words.whom(one)}</td>
          <td>{one.organisationName}</td>
          <td>{words.spans[one.span]}</td>
          <Amount count={one.persons} most={one.mostPersons} />
          <Amount count={one.points} most={one.mostPoints} />
        </tr>
      ))}
    </tbody>
  </table>
)

const Amount = ({ count, most }: { count: number; most: number }) => (
  <td className={count > most ? 'over' : ''}>{words.ofMost(count, most)}</td>
)
