import { Input, InputNumber } from 'antd'
import type { Day } from '#shared/time/days'
import { Field } from '../../ui/field'
import { words } from './assignments.words'
import type { Draft } from './draft'

interface WhenFieldsProps {
  draft: Draft
  today: Day
  faults: Readonly<Record<string, string>>
  onType: (change: Partial<Draft>) => void
}

/** From when until when, and what is to be reached in all. */
export const WhenFields = ({ draft, today, faults, onType }: WhenFieldsProps) => (
  <>
    <div className='beside'>
      <Field id='first-day' label={words.firstDay} fault={faults.firstDay}>
        {control => (
          <Input
            {...control}
            type='date'
            value={draft.firstDay}
            onChange={event => onType({ firstDay: event.target.value })}
          />
        )}
      </Field>
      <Field id='last-day' label={words.lastDay} fault={faults.lastDay}>
        {control => (
          <Input
            {...control}
            type='date'
            min={today}
            value={draft.lastDay}
            onChange={event => onType({ lastDay: event.target.value })}
          />
        )}
      </Field>
    </div>
    <div className='beside'>
      <Field id='minutes' label={words.targetMinutes}>
        {control => (
          <InputNumber
            {...control}
            min={1}
            max={60_000}
            precision={0}
            value={draft.minutes}
            onChange={minutes => onType({ minutes })}
          />
        )}
      </Field>
      {draft.minutes !== null && (
        <Field
          id='source'
          label={words.targetSource}
          hint={words.targetSourceHint}
          fault={faults.target}
        >
          {control => (
            <Input
              {...control}
              maxLength={200}
              value={draft.source}
              onChange={event => onType({ source: event.target.value })}
            />
          )}
        </Field>
      )}
    </div>
  </>
)
