import { Link } from 'react-router-dom'
import type { Proposal } from '#shared/faces/enrolments.contract'
import { momentInChina } from '#shared/time/days'
import { ageInShort } from '../../ui/ages'
import { words } from './pictures.words'

interface PictureTableProps {
  proposals: readonly Proposal[]
  now: Date
}

/** Whose pictures wait since when; the picture itself is looked at in the file, where it is decided. */
export const PictureTable = ({ proposals, now }: PictureTableProps) => (
  <table className='table' aria-label={words.table}>
    <thead>
      <tr>
        <th scope='col'>{words.who}</th>
        <th scope='col'>{words.office}</th>
        <th scope='col'>{words.since}</th>
        <th aria-label={words.open} />
      </tr>
    </thead>
    <tbody>
      {proposals.map(({ id, personId, personName, officeName, at }) => (
        <tr key={id}>
          <th scope='row'>{personName}</th>
          <td>{officeName}</td>
          <td>
            {momentInChina(at)}，{ageInShort(at, now)}
          </td>
          <td>
            <Link to={`/people?person=${encodeURIComponent(personId)}`}>{words.open}</Link>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
