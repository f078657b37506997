import { Input } from 'antd'
import { isIdNumber, normalIdNumber } from '#shared/people/id-number.rules'
import { refusals } from '#shared/refusals.words'
import { Field } from '../../ui/field'
import { words } from '../people.words'

const PLACES = 18

interface IdNumberFieldProps {
  value: string
  /** Code of the server's refusal. */
  fault: string | undefined
  onChange: (value: string) => void
}

/** An ID number, which is checked while it is typed. */
export function IdNumberField({ value, fault, onChange }: IdNumberFieldProps) {
  const number = normalIdNumber(value)
  const wrong = number.length >= PLACES && !isIdNumber(number)
  return (
    <Field
      id='id-number'
      label={words.idNumber}
      hint={!wrong && hintFor(number)}
      fault={wrong ? words.idNumberHints.wrong : fault && sentenceOf(fault)}
    >
      {control => (
        <Input
          {...control}
          autoComplete='off'
          maxLength={40}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

const sentenceOf = (code: string) =>
  code === 'already-registered' ? refusals[code] : words.faults.idNumber

function hintFor(number: string): string {
  if (number === '') return words.idNumberHints.empty
  if (number.length < PLACES) return words.idNumberHints.typing(number.length)
  const birthday = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)]
  return words.idNumberHints.right(birthday.join('-'))
}
