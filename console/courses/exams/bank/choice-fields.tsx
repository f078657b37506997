import { Button, Checkbox, Input, Radio } from 'antd'
import { LONGEST_LINE, MOST_CHOICES } from '#shared/courses/lesson-limits'
import { words } from './bank.words'
import type { Draft } from './draft'

interface ChoiceFieldsProps {
  draft: Draft
  missing: boolean
  onType: (choices: Draft['choices']) => void
}

/** The choices of a question, and which of them are right, or in which order. */
export function ChoiceFields({ draft: { kind, choices }, missing, onType }: ChoiceFieldsProps) {
  const isFixed = kind === 'true-false'
  const write = (place: number, text: string) =>
    onType(choices.map((one, at) => (at === place ? { ...one, text } : one)))
  const mark = (place: number, right: boolean) =>
    onType(
      choices.map((one, at) => ({
        ...one,
        right: at === place ? right : kind === 'multiple' && one.right,
      })),
    )
  const Mark = kind === 'multiple' ? Checkbox : Radio
  return (
    <fieldset className='choices'>
      <legend>{kind === 'order' ? words.order : words.choices}</legend>
      {choices.map((choice, place) => (
        <div key={place} className='in-line'>
          {kind === 'order' ? (
            <Button
              disabled={place === 0}
              aria-label={words.up(place + 1)}
              onClick={() => onType(swapped(choices, place))}
            >
              ↑
            </Button>
          ) : (
            <Mark
              aria-label={words.isRight(place + 1)}
              checked={choice.right}
              onChange={event => mark(place, event.target.checked)}
            />
          )}
          <Input
            aria-label={words.choice(place + 1)}
            maxLength={LONGEST_LINE}
            disabled={isFixed}
            value={choice.text}
            onChange={event => write(place, event.target.value)}
          />
          {!isFixed && choices.length > 2 && (
            <Button
              aria-label={words.removeChoice(place + 1)}
              onClick={() => onType(choices.filter((_, at) => at !== place))}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      {kind === 'order' && <p className='hint'>{words.orderHint}</p>}
      {missing && (
        <p className='field-fault' role='alert'>
          {words.choicesMissing}
        </p>
      )}
      {!isFixed && choices.length < MOST_CHOICES && (
        <Button onClick={() => onType([...choices, { text: '', right: false }])}>
          {words.addChoice}
        </Button>
      )}
    </fieldset>
  )
}

/** @param place - of the one that goes before the one above it. */
const swapped = (choices: Draft['choices'], place: number): Draft['choices'] => {
  const [above, one] = [choices[place - 1], choices[place]]
  if (!above || !one) return choices
  return [...choices.slice(0, place - 1), one, above, ...choices.slice(place + 1)]
}
