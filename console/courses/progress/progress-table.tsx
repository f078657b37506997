import { Link } from 'react-router-dom'
import type { ProgressRow } from '#shared/courses/records.contract'
import { followArrowKeys } from '../../ui/arrow-keys'
import { ageInWords } from '../../ui/moments'
import { words } from './progress.words'

interface ProgressTableProps {
  people: readonly ProgressRow[]
  busy: boolean
  now: Date
}

/** How far people are, one a line; the name leads to the file. */
export const ProgressTable = ({ people, busy, now }: ProgressTableProps) => (
  <table className='table' aria-label={words.title} aria-busy={busy}>
    <thead>
      <tr>
        <th scope='col'>{words.name}</th>
        <th scope='col'>{words.office}</th>
        <th scope='col'>{words.standing}</th>
        <th scope='col'>{words.time}</th>
        <th scope='col'>{words.exams}</th>
        <th scope='col'>{words.findings}</th>
        <th scope='col'>{words.last}</th>
      </tr>
    </thead>
    <tbody onKeyDown={followArrowKeys}>
      {people.map(row => (
        <tr key={row.id}>
          <td>
            <Link data-row to={`/people?person=${encodeURIComponent(row.id)}`}>
              {row.name}
            </Link>
          </td>
          <td>{row.officeName}</td>
          <td className={row.standing}>
            {words.standings[row.standing]} <span className='quiet'>{words.count(row)}</span>
          </td>
          <td>{words.lasting(row.seconds)}</td>
          <td>{words.examCount(row.examsPassed)}</td>
          <td>{words.findingCount(row.findings)}</td>
          <td className={row.lastStudiedAt ? '' : 'quiet'}>
            {row.lastStudiedAt ? ageInWords(row.lastStudiedAt, now) : words.never}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
