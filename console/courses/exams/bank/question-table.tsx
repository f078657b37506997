import { useState } from 'react'
import { Button } from 'antd'
import type { BankQuestion } from '#shared/courses/exams.contract'
import { retireBankQuestion } from '#shared/courses/exams.endpoints'
import { call } from '../../../http/call'
import { AskFirst } from '../../../ui/ask-first'
import { fields, kinds, words as exams } from '../exams.words'
import { words } from './bank.words'

interface QuestionTableProps {
  questions: readonly BankQuestion[]
  mayChange: boolean
  onReplace: (question: BankQuestion) => void
  onRetired: (sentence: string) => void
}

/** Questions with their answers. */
export function QuestionTable(props: QuestionTableProps) {
  const { questions, mayChange, onReplace, onRetired } = props
  const [retiring, setRetiring] = useState<BankQuestion | null>(null)
  return (
    <>
      <table className='table' aria-label={words.table}>
        <thead>
          <tr>
            <th scope='col'>{words.question}</th>
            <th scope='col'>{words.field}</th>
            <th scope='col'>{words.choices}</th>
            <th scope='col'>{words.explanation}</th>
            <th aria-label={words.replace} />
          </tr>
        </thead>
        <tbody>
          {questions.map(question => (
            <tr key={question.id}>
              <th scope='row'>{question.text}</th>
              <td>
                {fields[question.field]}　{kinds[question.kind]}
              </td>
              <td>
                <Choices question={question} />
              </td>
              <td>
                {question.explanation}
                {question.cite && <div className='quiet'>{question.cite}</div>}
                <div className='quiet'>
                  {words.by(question.byName, exams.when(question.addedAt))}
                </div>
              </td>
              <td className='acts'>
                {mayChange && question.retiredAt === null && (
                  <>
                    <Button onClick={() => onReplace(question)}>{words.replace}</Button>
                    <Button onClick={() => setRetiring(question)}>{words.retire}</Button>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {retiring && (
        <AskFirst
          title={words.retireTitle}
          yes={words.retire}
          danger
          asksReason
          onYes={async reason => {
            await call(retireBankQuestion, { id: retiring.id, reason })
            onRetired(words.retired)
          }}
          onClose={() => setRetiring(null)}
        >
          {retiring.text}
          <br />
          {words.retireMeans}
        </AskFirst>
      )}
    </>
  )
}

function Choices({ question: { kind, choices, key } }: { question: BankQuestion }) {
  if (kind === 'order') {
    const ordered = key.flatMap(id => choices.find(one => one.id === id)?.text ?? [])
    return (
      <ol className='bank-choices'>
        {ordered.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ol>
    )
  }
  return choices.map(({ id, text }) => (
    <div key={id} className={key.includes(id) ? 'right' : 'quiet'}>
      {key.includes(id) ? '✓ ' : '　'}
      {text}
    </div>
  ))
}
