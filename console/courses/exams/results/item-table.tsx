import type { ItemStatistics } from '#shared/courses/results.contract'
import { words as exams } from '../exams.words'
import { words } from './statistics.words'

/** Below that a question hardly tells who knows more. */
const POOR = 0.2

/** The questions of an exam, the hardest first. */
export const ItemTable = ({ items }: { items: readonly ItemStatistics[] }) => (
  <table className='table' aria-label={words.title}>
    <thead>
      <tr>
        <th scope='col'>{words.question}</th>
        <th scope='col'>{words.asked}</th>
        <th scope='col'>{words.difficulty}</th>
        <th scope='col'>{words.discrimination}</th>
        <th scope='col'>{words.chosen}</th>
      </tr>
    </thead>
    <tbody>
      {items.map(({ question, asked, difficulty, discrimination, chosen }) => (
        <tr key={question.id}>
          <th scope='row'>
            {question.text} <span className='quiet'>{exams.kinds[question.kind]}</span>
          </th>
          <td>{asked}</td>
          <td>{words.share(difficulty)}</td>
          <td>
            {words.figure(discrimination)}
            {discrimination !== null && discrimination < POOR && (
              <strong className='poor'> {words.poor}</strong>
            )}
          </td>
          <td>
            {chosen.map(({ id, text, count }) => (
              <div key={id}>{words.count(text, count, question.key.includes(id))}</div>
            ))}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
