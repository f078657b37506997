import { spanInWords } from '../../ui/moments'
import { words } from './not-yet.words'
import { type NotYet, type Stage, peopleIn, spanOf } from './stages'

interface NotYetTableProps {
  stage: Stage
  people: readonly NotYet[]
  /** YYYY-MM-DD in China. */
  day: string
  now: Date
}

const REMARKS = { after: words.overdue, open: words.left, before: words.opens }

/** The people of one stage, the most urgent first. */
export function NotYetTable({ stage, people, day, now }: NotYetTableProps) {
  const missing = peopleIn(stage, people)
  return (
    <section
      className={missing.length > 0 ? `stage ${stage}` : 'stage'}
      aria-label={words.stages[stage]}
    >
      <h2>{words.stage(stage, missing.length)}</h2>
      {missing.length === 0 ? (
        <p className='quiet'>{words.nobodyHere}</p>
      ) : (
        <table className='table'>
          <thead>
            <tr>
              <th>{words.name}</th>
              <th>{words.office}</th>
              <th>{words.window}</th>
              <th>{words.remark}</th>
            </tr>
          </thead>
          <tbody>
            {missing.map(one => (
              <tr key={one.personId}>
                <td>{one.personName}</td>
                <td>{one.officeName}</td>
                <td>{`${one.window.opensAt}–${one.window.closesAt}`}</td>
                <td>{REMARKS[stage](spanInWords(spanOf(one, day, now)))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
