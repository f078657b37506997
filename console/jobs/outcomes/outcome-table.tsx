import { Button } from 'antd'
import type { OutcomeRow } from '#shared/jobs/outcomes.contract'
import { words } from './outcomes.words'

const COLUMNS = [
  words.person,
  words.office,
  words.employer,
  words.startedDay,
  words.month,
  words.word,
  words.check,
  words.act,
]

interface OutcomeTableProps {
  label: string
  outcomes: readonly OutcomeRow[]
  mayCheck: boolean
  onCheck: (outcome: OutcomeRow) => void
}

/** Who was asked when, what he said, and what was found out. */
export const OutcomeTable = ({ label, outcomes, mayCheck, onCheck }: OutcomeTableProps) => (
  <table className='table' aria-label={label}>
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
      {outcomes.map(one => (
        <tr key={one.id}>
          <td>
            <strong>{one.personName}</strong>
          </td>
          <td>{one.officeName}</td>
          <td>
            {one.employerName}
            <span className='quiet line'>{words.through[one.through]}</span>
          </td>
          <td>{one.startedDay}</td>
          <td>{words.months(one.months)}</td>
          <td>{one.word === null ? words.noWord : words.answers[one.word]}</td>
          <td>{words.checked(one)}</td>
          <td>
            {mayCheck && one.check === null && (
              <Button aria-label={words.checkOf(one.personName)} onClick={() => onCheck(one)}>
                {words.check}
              </Button>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
