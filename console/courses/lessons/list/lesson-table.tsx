import { Link } from 'react-router-dom'
import type { LessonRow } from '#shared/courses/editing.contract'
import { clockInWords } from '../../../ui/moments'
import { words } from '../lessons.words'

/** Lessons, one a line. */
export const LessonTable = ({ lessons, now }: { lessons: readonly LessonRow[]; now: Date }) => (
  <table className='table' aria-label={words.table}>
    <thead>
      <tr>
        <th scope='col'>{words.titleLabel}</th>
        <th scope='col'>{words.field}</th>
        <th scope='col'>{words.stage}</th>
        <th scope='col'>{words.audience}</th>
        <th scope='col'>{words.length}</th>
        <th scope='col'>{words.state}</th>
        <th scope='col'>{words.changed}</th>
      </tr>
    </thead>
    <tbody>
      {lessons.map(one => (
        <tr key={one.id}>
          <th scope='row'>
            <Link to={`/lessons/edit?id=${one.id}`}>{one.title}</Link>
          </th>
          <td>{words.fields[one.field]}</td>
          <td>{one.stages.map(stage => words.stages[stage]).join('、')}</td>
          <td>{words.audiences[one.audience]}</td>
          <td>
            {words.minutes(one.minutes)}，{words.questionCount(one.questions)}
          </td>
          <td>{stateOf(one)}</td>
          <td>{clockInWords(one.changedAt, now)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

function stateOf(row: LessonRow): string {
  const said = [
    row.readVersion !== null && `${words.lists.read}（${words.version(row.readVersion)}）`,
    row.comesAt !== null && words.comes(row.comesAt),
    row.withdrawnAt !== null && words.lists.withdrawn,
    row.hasDraft && words.hasDraft,
  ]
  return said.filter(Boolean).join('，')
}
