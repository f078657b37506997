import { Button } from 'antd'
import type { Question, QuestionSet } from '#shared/reports/questions.contract'
import { words as reports } from '../reports.words'
import { words } from './questions.words'

interface QuestionSetPartProps {
  set: QuestionSet
  mayChange: boolean
  onChange: () => void
}

/** What is asked in one kind of report: the fixed questions, then those of the office. */
export const QuestionSetPart = ({ set, mayChange, onChange }: QuestionSetPartProps) => (
  <section className='question-set' aria-label={reports.kinds[set.kind]}>
    <h2>
      {reports.kinds[set.kind]} <span className='quiet'>{words.version(set.version)}</span>
      {mayChange && <Button onClick={onChange}>{words.change}</Button>}
    </h2>
    <ol>
      {set.questions.map(question => (
        <li key={question.id}>
          {question.words} <span className='quiet'>{howAnswered(question)}</span>
        </li>
      ))}
    </ol>
  </section>
)

const howAnswered = ({ kind, choices, required, fixed }: Question): string =>
  [
    kind === 'choice' ? choices.join('／') : words.kinds[kind],
    required ? words.required : words.optional,
    fixed ? words.fixed : words.own,
  ].join('，')
