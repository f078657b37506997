import { Checkbox, Input, InputNumber } from 'antd'
import type { Day } from '#shared/time/days'
import { Field } from '../../../ui/field'
import type { Draft } from './draft'
import { words } from './papers.words'

interface RuleFieldsProps {
  draft: Draft
  today: Day
  faults: Readonly<Record<string, string>>
  onType: (change: Partial<Draft>) => void
}

const NUMBERS = [
  ['minutes', 5, 180],
  ['passPercent', 1, 100],
  ['tries', 1, 10],
  ['hoursBetween', 0, 720],
] as const

/** How long, what is enough, how often, and between which days. */
export const RuleFields = ({ draft, today, faults, onType }: RuleFieldsProps) => (
  <>
    <div className='beside'>
      {NUMBERS.map(([name, min, max]) => (
        <Field key={name} id={name} label={words[name]} fault={faults[name]}>
          {control => (
            <InputNumber
              {...control}
              min={min}
              max={max}
              precision={0}
              value={draft[name]}
              onChange={typed => onType({ [name]: typed ?? min })}
            />
          )}
        </Field>
      ))}
    </div>
    <Checkbox
      checked={draft.identity}
      onChange={event => onType({ identity: event.target.checked })}
    >
      {words.identityLabel}
    </Checkbox>
    <div className='beside'>
      <Field id='first-day' label={words.firstDay} fault={faults.firstDay}>
        {control => (
          <Input
            {...control}
            type='date'
            min={today}
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
            min={draft.firstDay}
            value={draft.lastDay ?? ''}
            onChange={event => onType({ lastDay: event.target.value || null })}
          />
        )}
      </Field>
    </div>
  </>
)
