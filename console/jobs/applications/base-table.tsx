import type { BaseRow, BaseView } from '#shared/jobs/handovers.contract'
import { words as told } from './applications.words'
import { words } from './bases.words'

/** The heads of what a base reads. */
export const BASE_COLUMNS = [
  words.number,
  told.fields.name,
  told.fields.phone,
  words.wantedPosting,
  told.fields.age,
  told.fields.schooling,
  told.fields.skills,
  told.fields.experience,
  told.fields.availableFrom,
  told.fields.words,
]

/** One line of it: on the screen, on paper and in a file. */
export const baseCells = (row: BaseRow): (string | number)[] => [
  row.number,
  row.name,
  row.phone,
  row.postingTitle ?? words.none,
  row.age ?? words.none,
  row.schooling ? told.schoolings[row.schooling] : words.none,
  row.skills ? told.skills(row.skills) : words.none,
  row.experience ?? words.none,
  row.availableFrom ?? words.none,
  row.words ?? words.none,
]

/** What a base reads, and nothing else. */
export const BaseTable = ({ view, label }: { view: BaseView; label: string }) => (
  <table className='table' aria-label={label}>
    <thead>
      <tr>
        {BASE_COLUMNS.map(column => (
          <th key={column} scope='col'>
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {view.rows.map(row => (
        <tr key={row.number}>
          {baseCells(row).map((cell, column) => (
            <td key={BASE_COLUMNS[column]}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
