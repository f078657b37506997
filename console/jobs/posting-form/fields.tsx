import { Input, InputNumber, Select } from 'antd'
import { Field } from '../../ui/field'
import { words as jobs } from '../jobs.words'
import type { Draft } from './draft'

/** What every part of the form needs. */
export interface Part {
  draft: Draft
  /** Sentence of what is wrong, by the path that the server names. */
  faults: Readonly<Record<string, string>>
  onFill: (change: Partial<Draft>) => void
}

interface TextProps extends Part {
  name: 'title' | 'address' | 'contactName' | 'contactPhone' | 'description'
  label: string
  path: string
  most: number
  hint?: string
  lines?: number
}

/** A text. */
export const TextField = ({ name, label, path, most, hint, lines, ...part }: TextProps) => (
  <Field id={name} label={label} hint={hint} fault={part.faults[path]}>
    {control =>
      lines ? (
        <Input.TextArea
          {...control}
          rows={lines}
          maxLength={most}
          showCount
          value={part.draft[name]}
          onChange={event => part.onFill({ [name]: event.target.value })}
        />
      ) : (
        <Input
          {...control}
          autoComplete='off'
          maxLength={most}
          value={part.draft[name]}
          onChange={event => part.onFill({ [name]: event.target.value })}
        />
      )
    }
  </Field>
)

interface NumberProps extends Part {
  name: 'payFrom' | 'payTo' | 'hoursADay' | 'daysAWeek' | 'places'
  label: string
  path: string
  most: number
  decimals?: number
}

/** A number; empty while it is not typed. */
export const NumberField = ({ name, label, path, most, decimals = 0, ...part }: NumberProps) => (
  <Field id={name} label={label} fault={part.faults[path]}>
    {control => (
      <InputNumber
        {...control}
        style={{ width: '100%' }}
        min={0}
        max={most}
        {...(decimals === 0 && { precision: 0 })}
        controls={false}
        value={part.draft[name]}
        onChange={value => part.onFill({ [name]: value })}
      />
    )}
  </Field>
)

type Chosen = 'kind' | 'shift' | 'payPeriod' | 'lodging' | 'townshipId'

interface ChoiceProps extends Part {
  name: Chosen
  label: string
  path: string
  options: readonly { value: string; label: string }[]
}

/** One of several. */
export const ChoiceField = ({ name, label, path, options, ...part }: ChoiceProps) => (
  <Field id={name} label={label} fault={part.faults[path]}>
    {control => (
      <Select
        {...control}
        placeholder={jobs.choose}
        value={part.draft[name] || null}
        options={[...options]}
        onChange={value => part.onFill({ [name]: value } as Partial<Draft>)}
      />
    )}
  </Field>
)

interface ChoicesProps extends Part {
  name: 'skills' | 'insurance'
  label: string
  options: readonly { value: string; label: string }[]
  hint?: string
}

/** Some of several. */
export const ChoicesField = ({ name, label, options, hint, ...part }: ChoicesProps) => (
  <Field id={name} label={label} hint={hint} fault={part.faults[name]}>
    {control => (
      <Select
        {...control}
        mode='multiple'
        placeholder={jobs.choose}
        showSearch={{ optionFilterProp: 'label' }}
        value={[...part.draft[name]] as string[]}
        options={[...options]}
        onChange={value => part.onFill({ [name]: value } as Partial<Draft>)}
      />
    )}
  </Field>
)
