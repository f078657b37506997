import type { Dispatch } from 'react'
import { Button } from 'antd'
import type { QuestionKind } from '#shared/courses/lessons.contract'
import { newQuestion } from '../draft'
import type { Drafting, Step } from '../drafting'
import { words } from '../lessons.words'
import { faultBelow } from './block-list'
import { PieceTools } from './piece-tools'
import { QuestionFields } from './question-fields'

const KINDS = Object.keys(words.questionKinds) as QuestionKind[]

interface QuestionListProps {
  state: Drafting
  faults: Readonly<Record<string, string>>
  take: Dispatch<Step>
}

/** The questions of a lesson, one below the other. */
export function QuestionList({ state: { draft, removed }, faults, take }: QuestionListProps) {
  const { questions, citations } = draft
  const lost = removed?.before.questions.find(({ id }) => id === removed.id)
  return (
    <section aria-label={words.tabs.questions}>
      {questions.length === 0 && <p className='quiet'>{words.questionsNone}</p>}
      <ol className='pieces'>
        {questions.map((question, index) => (
          <li key={question.id} aria-label={words.question(index + 1)}>
            <QuestionFields
              question={question}
              number={index + 1}
              citations={citations}
              fault={faultBelow(faults, `questions.${index}`)}
              onChange={changed => take({ do: 'change-question', question: changed })}
            />
            <PieceTools
              isFirst={index === 0}
              isLast={index === questions.length - 1}
              onMove={by => take({ do: 'move-question', id: question.id, by })}
              onRemove={() => take({ do: 'remove-question', id: question.id })}
            />
          </li>
        ))}
      </ol>
      {lost && (
        <p className='undo' role='status'>
          {words.removed(lost.text || words.questionKinds[lost.kind])}
          <Button onClick={() => take({ do: 'undo' })}>{words.undo}</Button>
        </p>
      )}
      <p className='adding'>
        {words.addQuestion}
        {KINDS.map(kind => (
          <Button
            key={kind}
            onClick={() => take({ do: 'change-question', question: newQuestion(kind) })}
          >
            {words.questionKinds[kind]}
          </Button>
        ))}
      </p>
    </section>
  )
}
