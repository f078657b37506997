import { type FormEvent, useState } from 'react'
import { Alert, Button, Input } from 'antd'
import type { Holiday } from '#shared/checkins/holidays.contract'
import { Field } from '../../ui/field'
import { words as plans } from '../../ui/plans/plans.words'
import { sentenceFor } from '../../ui/sentence'
import { useAct } from '../../ui/use-act'
import { words } from './holidays.words'
import { type WrongLine, readLines } from './read-lines'

interface HolidayFormProps {
  year: number
  /** @throws what the form then says. */
  onEnter: (holidays: Holiday[]) => Promise<void>
}

/** Where holidays are typed or pasted, one a line; what was understood is shown before it is stored. */
export function HolidayForm({ year, onEnter }: HolidayFormProps) {
  const [text, setText] = useState('')
  const { busy, error, act } = useAct()
  const { holidays, wrong } = readLines(text, year)

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (holidays.length === 0 || wrong.length > 0) return
    void act(async () => {
      await onEnter(holidays)
      setText('')
    })
  }

  return (
    <form className='form' aria-label={words.enter} onSubmit={handleSubmit} noValidate>
      <h3>{words.enter}</h3>
      <Field id='holiday-lines' label={words.lines} hint={words.linesHint}>
        {control => (
          <Input.TextArea
            {...control}
            rows={6}
            value={text}
            onChange={event => setText(event.target.value)}
          />
        )}
      </Field>
      {wrong.length > 0 && (
        <ul className='field-fault' role='alert'>
          {wrong.map(line => (
            <li key={line.number}>{wrongInWords(line, year)}</li>
          ))}
        </ul>
      )}
      {holidays.length > 0 && <Understood year={year} holidays={holidays} />}
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <p className='buttons'>
        <Button
          type='primary'
          htmlType='submit'
          disabled={holidays.length === 0 || wrong.length > 0}
          loading={busy}
        >
          {words.save}
        </Button>
      </p>
    </form>
  )
}

const wrongInWords = ({ number, text, why }: WrongLine, year: number) =>
  why === 'other-year' ? words.otherYear(number, year, text) : words.wrongLine(number, text)

const Understood = ({ year, holidays }: { year: number; holidays: readonly Holiday[] }) => (
  <p role='status'>
    {words.willEnter(holidays.length)}
    {holidays.map(({ day, name }) => `${plans.dayInWords(day, `${year}`)}${name}`).join('、')}
  </p>
)
