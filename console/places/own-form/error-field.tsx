import { Input } from 'antd'
import { Field } from '../../ui/field'
import type { Draft } from './draft'
import { words } from './form.words'

interface ErrorFieldProps {
  error: string
  fault: string | undefined
  onFill: (change: Partial<Draft>) => void
}

/** How far the edge may be wrong. */
export const ErrorField = ({ error, fault, onFill }: ErrorFieldProps) => (
  <Field id='error' label={words.error} hint={words.errorHint} fault={fault}>
    {control => (
      <Input
        {...control}
        inputMode='decimal'
        value={error}
        onChange={event => onFill({ error: event.target.value })}
      />
    )}
  </Field>
)
