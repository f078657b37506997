import { Input, Radio } from 'antd'
import { Field } from '../../field'
import type { Draft } from './draft'
import { words } from './editor.words'
import { type Codes, sentencesOf } from './sentences'

interface TermFieldsProps {
  draft: Draft
  today: string
  /** Codes of the server, by path. */
  faults: Codes
  onType: (change: Partial<Draft>) => void
}

/** From when until when. */
export function TermFields({ draft, today, faults, onType }: TermFieldsProps) {
  const { firstDay, temporary, lastDay } = draft
  const sentences = sentencesOf(faults)
  return (
    <fieldset>
      <legend>{words.howLong}</legend>
      <Radio.Group
        aria-label={words.howLong}
        value={temporary}
        options={[
          { value: false, label: words.lasting },
          { value: true, label: words.temporary },
        ]}
        onChange={event => onType({ temporary: event.target.value as boolean })}
      />
      <div className='in-line top'>
        <Field
          id='first-day'
          label={words.firstDay}
          hint={words.firstDayHint}
          fault={sentences.firstDay}
        >
          {control => (
            <Input
              {...control}
              type='date'
              min={today}
              value={firstDay}
              onChange={event => onType({ firstDay: event.target.value })}
            />
          )}
        </Field>
        {temporary && (
          <Field id='last-day' label={words.lastDay} fault={sentences.lastDay}>
            {control => (
              <Input
                {...control}
                type='date'
                min={firstDay || today}
                value={lastDay}
                onChange={event => onType({ lastDay: event.target.value })}
              />
            )}
          </Field>
        )}
      </div>
    </fieldset>
  )
}
