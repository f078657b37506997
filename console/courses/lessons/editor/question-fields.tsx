import { Button, Checkbox, Input, Radio } from 'antd'
import type { Citation, KeyedQuestion } from '#shared/courses/lessons.contract'
import { Field } from '../../../ui/field'
import { newId } from '../draft'
import { words } from '../lessons.words'

const MOST_CHOICES = 8

interface QuestionFieldsProps {
  question: KeyedQuestion
  number: number
  citations: readonly Citation[]
  fault: string | undefined
  onChange: (question: KeyedQuestion) => void
}

/** What is filled in of one question: its words, its choices, which are right, and why. */
export function QuestionFields(props: QuestionFieldsProps) {
  const { question, number, citations, fault, onChange } = props
  const id = `question-${question.id}`
  return (
    <div className='form'>
      <Field
        id={id}
        label={`${words.question(number)}（${words.questionKinds[question.kind]}）`}
        fault={fault}
      >
        {control => (
          <Input
            {...control}
            maxLength={300}
            value={question.text}
            onChange={event => onChange({ ...question, text: event.target.value })}
          />
        )}
      </Field>
      <ChoiceFields question={question} onChange={onChange} />
      <Field id={`${id}-why`} label={words.explanation}>
        {control => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={600}
            value={question.explanation}
            onChange={event => onChange({ ...question, explanation: event.target.value })}
          />
        )}
      </Field>
      <Field id={`${id}-law`} label={words.questionLaw}>
        {control => (
          <select
            id={control.id}
            className='wide'
            value={question.citationId ?? ''}
            onChange={event => onChange({ ...question, citationId: event.target.value || null })}
          >
            <option value=''>{words.noLawOfQuestion}</option>
            {citations.map(({ id: cited, cite }) => (
              <option key={cited} value={cited}>
                {cite}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}

type ChoicesProps = Pick<QuestionFieldsProps, 'question' | 'onChange'>

function ChoiceFields({ question, onChange }: ChoicesProps) {
  const { id, kind, choices, key } = question
  const write = (choiceId: string, text: string) =>
    onChange({
      ...question,
      choices: choices.map(one => (one.id === choiceId ? { ...one, text } : one)),
    })
  const drop = (choiceId: string) =>
    onChange({
      ...question,
      choices: choices.filter(one => one.id !== choiceId),
      key: key.filter(one => one !== choiceId),
    })
  const choose = (choiceId: string, isRight: boolean) => {
    const others = kind === 'multiple' ? key.filter(one => one !== choiceId) : []
    onChange({ ...question, key: isRight ? [...others, choiceId] : others })
  }
  return (
    <fieldset className='choices'>
      <legend>{words.choices}</legend>
      <p className='hint'>{words.choiceHints[kind]}</p>
      {choices.map((choice, index) => (
        <p key={choice.id}>
          {kind === 'multiple' && (
            <Checkbox
              aria-label={words.right(choice.text)}
              checked={key.includes(choice.id)}
              onChange={event => choose(choice.id, event.target.checked)}
            />
          )}
          {(kind === 'single' || kind === 'true-false') && (
            <Radio
              aria-label={words.right(choice.text)}
              name={`key-${id}`}
              checked={key.includes(choice.id)}
              onChange={() => choose(choice.id, true)}
            />
          )}
          {kind === 'order' && <span className='quiet'>{index + 1}.</span>}
          <Input
            aria-label={words.choice(index + 1)}
            maxLength={200}
            value={choice.text}
            onChange={event => write(choice.id, event.target.value)}
          />
          {kind !== 'true-false' && choices.length > 2 && (
            <Button
              size='small'
              aria-label={words.removeChoice(index + 1)}
              onClick={() => drop(choice.id)}
            >
              {words.remove}
            </Button>
          )}
        </p>
      ))}
      {kind !== 'true-false' && choices.length < MOST_CHOICES && (
        <Button
          size='small'
          onClick={() =>
            onChange({ ...question, choices: [...choices, { id: newId(), text: '' }] })
          }
        >
          {words.addChoice}
        </Button>
      )}
    </fieldset>
  )
}
