import { Input } from 'antd'
import type { Window } from '#shared/checkins/plans.contract'
import { Field } from '../ui/field'
import { words } from './people.words'

interface WindowFieldsProps {
  /** Times are empty until they are filled in. */
  window: Window
  /** Codes of the server, by path. */
  faults: Record<string, string>
  autoFocus?: boolean
  onChange: (window: Window) => void
}

/** From when until when on a day. */
export const WindowFields = ({ window, faults, autoFocus, onChange }: WindowFieldsProps) => (
  <div className='window-fields'>
    <Field
      id='opens-at'
      label={words.windowFrom}
      fault={faults['window.opensAt'] && words.faults.opensAt}
    >
      {control => (
        <Input
          {...control}
          placeholder='00:00'
          maxLength={5}
          autoFocus={autoFocus}
          value={window.opensAt}
          onChange={event => onChange({ ...window, opensAt: event.target.value })}
        />
      )}
    </Field>
    <Field id='closes-at' label={words.windowTo} fault={closingFault(faults['window.closesAt'])}>
      {control => (
        <Input
          {...control}
          placeholder='00:00'
          maxLength={5}
          value={window.closesAt}
          onChange={event => onChange({ ...window, closesAt: event.target.value })}
        />
      )}
    </Field>
  </div>
)

const closingFault = (code: string | undefined) =>
  code === 'not-after-opening' ? words.faults.notAfterOpening : code && words.faults.closesAt
