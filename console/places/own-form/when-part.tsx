import { Checkbox, Input, Radio } from 'antd'
import { Field } from '../../ui/field'
import { words as common } from '../own/own-places.words'
import type { Draft, faultsOf } from './draft'
import { words } from './form.words'

interface WhenPartProps {
  draft: Draft
  faults: ReturnType<typeof faultsOf>
  onFill: (change: Partial<Draft>) => void
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7].map(value => ({ value, label: common.weekday(value) }))

/** From when to when a place counts, on which weekdays and at which hours. */
export const WhenPart = ({ draft, faults, onFill }: WhenPartProps) => (
  <fieldset>
    <legend>{words.days}</legend>
    <div className='row'>
      <Field id='first-day' label={words.firstDay} fault={faults.firstDay}>
        {control => (
          <Input
            {...control}
            type='date'
            value={draft.firstDay}
            onChange={event => onFill({ firstDay: event.target.value })}
          />
        )}
      </Field>
      <Field id='last-day' label={words.lastDay} hint={words.lastDayHint} fault={faults.lastDay}>
        {control => (
          <Input
            {...control}
            type='date'
            value={draft.lastDay}
            onChange={event => onFill({ lastDay: event.target.value })}
          />
        )}
      </Field>
    </div>
    <div role='group' aria-label={words.weekdays}>
      <Checkbox.Group
        options={WEEKDAYS}
        value={draft.weekdays}
        onChange={weekdays => onFill({ weekdays })}
      />
      {faults.weekdays && (
        <p className='field-fault' role='alert'>
          {faults.weekdays}
        </p>
      )}
    </div>
    <Radio.Group
      aria-label={words.hours}
      value={draft.allDay}
      options={[
        { value: true, label: words.allDay },
        { value: false, label: words.someHours },
      ]}
      onChange={event => onFill({ allDay: event.target.value as boolean })}
    />
    {!draft.allDay && (
      <>
        <div className='row'>
          {(['from', 'to'] as const).map(end => (
            <Field key={end} id={`hours-${end}`} label={words[end]}>
              {control => (
                <Input
                  {...control}
                  type='time'
                  value={draft[end]}
                  onChange={event => onFill({ [end]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
        <p className={faults.hours ? 'field-fault' : 'quiet'}>{faults.hours ?? words.hoursHint}</p>
      </>
    )}
  </fieldset>
)
