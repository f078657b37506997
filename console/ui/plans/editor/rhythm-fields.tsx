import { Checkbox, InputNumber, Segmented } from 'antd'
import type { Rhythm } from '#shared/checkins/terms.contract'
import { Field } from '../../field'
import { words as plans } from '../plans.words'
import type { TermsTyped } from './draft'
import { words } from './editor.words'

interface RhythmFieldsProps {
  typed: TermsTyped
  /** Sentences by path. */
  faults: Record<string, string | undefined>
  onType: (change: Partial<TermsTyped>) => void
}

const KINDS = Object.entries(words.kinds).map(([value, label]) => ({
  value: value as Rhythm['kind'],
  label,
}))
const PERS = Object.entries(words.pers).map(([value, label]) => ({
  value: value as TermsTyped['per'],
  label,
}))
const WEEKDAYS = plans.weekdays.map((weekday, index) => ({
  value: index + 1,
  label: words.weekday(weekday),
}))
const DAYS = Array.from({ length: 31 }, (_, index) => ({ value: index + 1, label: index + 1 }))

/** On which days. */
export const RhythmFields = ({ typed, faults, onType }: RhythmFieldsProps) => (
  <fieldset>
    <legend>{words.rhythm}</legend>
    <Segmented<Rhythm['kind']>
      aria-label={words.rhythm}
      value={typed.kind}
      options={KINDS}
      onChange={kind => onType({ kind })}
    />
    {typed.kind === 'weekly' && (
      <Choice label={words.weekdays} fault={faults['terms.rhythm.weekdays']}>
        <Checkbox.Group<number>
          options={WEEKDAYS}
          value={typed.weekdays}
          onChange={weekdays => onType({ weekdays })}
        />
      </Choice>
    )}
    {typed.kind === 'monthly' && (
      <Choice label={words.days} fault={faults['terms.rhythm.days']} hint={words.daysHint}>
        <Checkbox.Group<number>
          className='month'
          options={DAYS}
          value={typed.days}
          onChange={days => onType({ days })}
        />
      </Choice>
    )}
    {typed.kind === 'some' && (
      <SomeFields typed={typed} fault={faults['terms.rhythm.times']} onType={onType} />
    )}
  </fieldset>
)

interface ChoiceProps {
  label: string
  fault: string | undefined
  hint?: string
  children: React.ReactNode
}

/** Boxes that belong together, with what is wrong with the choice below. */
const Choice = ({ label, fault, hint, children }: ChoiceProps) => (
  <div className='field' role='group' aria-label={label}>
    {children}
    {hint && !fault && <p className='hint'>{hint}</p>}
    {fault && (
      <p className='field-fault' role='alert'>
        {fault}
      </p>
    )}
  </div>
)

interface SomeFieldsProps {
  typed: TermsTyped
  fault: string | undefined
  onType: (change: Partial<TermsTyped>) => void
}

const SomeFields = ({ typed, fault, onType }: SomeFieldsProps) => (
  <Field id='times' label={words.times} hint={words.someHint} fault={fault}>
    {control => (
      <div className='in-line'>
        <Segmented<TermsTyped['per']>
          aria-label={words.per}
          value={typed.per}
          options={PERS}
          onChange={per => onType({ per })}
        />
        {words.timesBefore}
        <InputNumber
          {...control}
          min={1}
          max={31}
          precision={0}
          value={typed.times}
          onChange={times => onType({ times })}
        />
        {words.timesAfter}
      </div>
    )}
  </Field>
)
