import { Input } from 'antd'
import { Field } from './field'

/** One text to fill in: its name in the draft, how it is called, how it is typed, and its most letters. */
export type TextField<Name extends string> = readonly [
  name: Name,
  label: string,
  type: 'text' | 'date' | 'time',
  longest?: number,
  hint?: string,
]

interface TextFieldsProps<Name extends string> {
  /** What the ids of the fields begin with. */
  of: string
  fields: readonly TextField<Name>[]
  draft: Readonly<Record<Name, string>>
  faults: Readonly<Record<string, string>>
  onFill: (change: Partial<Record<Name, string>>) => void
}

/** Texts to fill in, one below the other. */
export const TextFields = <Name extends string>({
  of,
  fields,
  draft,
  faults,
  onFill,
}: TextFieldsProps<Name>) =>
  fields.map(([name, label, type, longest, hint]) => (
    <Field key={name} id={`${of}-${name}`} label={label} hint={hint} fault={faults[name]}>
      {control => (
        <Input
          {...control}
          type={type}
          maxLength={longest}
          value={draft[name]}
          onChange={event => onFill({ [name]: event.target.value } as Record<Name, string>)}
        />
      )}
    </Field>
  ))
