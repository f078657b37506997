import { Input } from 'antd'
import { Field } from '../field'
import { words } from './plans.words'

/** As the server has it. */
const LONGEST_REASON = 200

interface ReasonFieldProps {
  id: string
  reason: string
  /** Who will read it; the person, unless this says otherwise. */
  hint?: string
  /** Whether the server, or the form before it, missed one. */
  missing: boolean
  onType: (reason: string) => void
}

/** Why something is set. */
export const ReasonField = ({
  id,
  reason,
  hint = words.reasonRead,
  missing,
  onType,
}: ReasonFieldProps) => (
  <Field
    id={id}
    label={words.reason}
    hint={hint}
    fault={missing ? words.reasonTooShort : undefined}
  >
    {control => (
      <Input
        {...control}
        maxLength={LONGEST_REASON}
        value={reason}
        onChange={event => onType(event.target.value)}
      />
    )}
  </Field>
)
