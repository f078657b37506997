import { Button } from 'antd'
import type { OutcomeFigure, OutcomeKnown, countOutcomes } from '#shared/jobs/outcomes.contract'
import { csvOf } from '#shared/csv'
import { OUTCOME_KNOWN } from '#shared/jobs/outcomes.rules'
import type { z } from '#shared/z'
import { saveFile } from '../../device/save-file'
import { words } from './outcomes.words'

export type Counted = z.infer<(typeof countOutcomes)['reply']>

/** What stands behind a number. */
export interface Behind {
  months: number
  known: OutcomeKnown
  officeId: string | null
}

interface FiguresProps {
  counted: Counted
  period: { fromMonth: string; toMonth: string }
  onOpen: (behind: Behind) => void
}

const COLUMNS = [
  words.office,
  words.started,
  words.month,
  words.due,
  ...OUTCOME_KNOWN.map(one => words.known[one]),
]

/** The figures, all together and by office; each number leads to the names behind it. */
export function Figures({ counted, period, onOpen }: FiguresProps) {
  const handleSave = () =>
    saveFile(
      words.csvName(period.fromMonth, period.toMonth),
      csvOf([COLUMNS, ...rowsOf(counted)]),
      'text/csv;charset=utf-8',
    )
  return (
    <>
      <p className='buttons'>
        <strong>{words.placements(counted.placements)}</strong>
        <Button onClick={handleSave}>{words.saveCsv}</Button>
      </p>
      <table className='table' aria-label={words.figures}>
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
          {groupsOf(counted).map(group =>
            group.figures.map(figure => (
              <FigureLine
                key={`${group.officeId}:${figure.months}`}
                {...group}
                figure={figure}
                onOpen={onOpen}
              />
            )),
          )}
        </tbody>
      </table>
    </>
  )
}

interface Group {
  officeId: string | null
  officeName: string
  placements: number
  figures: OutcomeFigure[]
}

const groupsOf = ({ placements, figures, offices }: Counted): Group[] => [
  { officeId: null, officeName: words.allOffices, placements, figures },
  ...(offices.length > 1 ? offices : []),
]

const rowsOf = (counted: Counted): (string | number)[][] =>
  groupsOf(counted).flatMap(({ officeName, placements, figures }) =>
    figures.map(({ months, due, known }) => [
      ...[officeName, placements, words.months(months), due],
      ...OUTCOME_KNOWN.map(one => known[one]),
    ]),
  )

interface FigureLineProps extends Omit<Group, 'figures'> {
  figure: OutcomeFigure
  onOpen: (behind: Behind) => void
}

const FigureLine = ({ officeId, officeName, placements, figure, onOpen }: FigureLineProps) => (
  <tr>
    <td>{officeName}</td>
    <td>{placements}</td>
    <td>{words.months(figure.months)}</td>
    <td>{figure.due}</td>
    {OUTCOME_KNOWN.map(known => (
      <td key={known}>
        {figure.known[known] === 0 ? (
          0
        ) : (
          <button
            type='button'
            className='open'
            aria-label={words.showBehind(words.known[known], figure.known[known])}
            onClick={() => onOpen({ months: figure.months, known, officeId })}
          >
            {figure.known[known]}
          </button>
        )}
      </td>
    ))}
  </tr>
)
