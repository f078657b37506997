import { Input } from 'antd'
import { Field } from '../../ui/field'
import { words } from './import.words'
import type { useSaid } from './use-said'

/** As the server has it. */
const LONGEST_SOURCE = 200

interface SaidFieldsProps {
  said: ReturnType<typeof useSaid>
  /** Whether what is missing is named: not before somebody wanted to go on. */
  checked: boolean
}

/** Where error and source of an outline are written down. */
export const SaidFields = ({ said, checked }: SaidFieldsProps) => (
  <>
    <Field
      id='error'
      label={words.error}
      hint={words.errorHint}
      fault={checked && said.errorMetres === null ? words.errorWrong : undefined}
    >
      {control => (
        <Input
          {...control}
          inputMode='decimal'
          value={said.error}
          onChange={event => said.sayError(event.target.value)}
        />
      )}
    </Field>
    <Field
      id='source'
      label={words.source}
      hint={words.sourceHint}
      fault={checked && !said.isSourced ? words.sourceWrong : undefined}
    >
      {control => (
        <Input
          {...control}
          maxLength={LONGEST_SOURCE}
          value={said.source}
          onChange={event => said.saySource(event.target.value)}
        />
      )}
    </Field>
  </>
)
