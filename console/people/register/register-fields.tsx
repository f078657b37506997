import { Input, Select } from 'antd'
import type { Organisation } from '#shared/organisation/organisation.contract'
import { Field } from '../../ui/field'
import { words } from '../people.words'
import { PlanFields } from './plan-fields'
import type { Filled } from './filled'
import { IdNumberField } from './id-number-field'

interface RegisterFieldsProps {
  filled: Filled
  /** Codes of the server, by path. */
  faults: Record<string, string>
  offices: readonly Organisation[]
  onFill: (change: Partial<Filled>) => void
}

/** Who a person is, which office looks after them and by what plan they check in. */
export const RegisterFields = ({ filled, faults, offices, onFill }: RegisterFieldsProps) => (
  <>
    <Field id='name' label={words.name} fault={faults.name && words.faults.name}>
      {control => (
        <Input
          {...control}
          autoFocus
          autoComplete='off'
          maxLength={40}
          value={filled.name}
          onChange={event => onFill({ name: event.target.value })}
        />
      )}
    </Field>
    <IdNumberField
      value={filled.idNumber}
      fault={faults.idNumber}
      onChange={idNumber => onFill({ idNumber })}
    />
    <Field
      id='phone'
      label={words.phone}
      hint={words.phoneHint}
      fault={faults.phone && words.faults.phone}
    >
      {control => (
        <Input
          {...control}
          inputMode='tel'
          autoComplete='off'
          maxLength={20}
          value={filled.phone}
          onChange={event => onFill({ phone: event.target.value })}
        />
      )}
    </Field>
    <Field id='office' label={words.office} fault={faults.officeId && words.faults.officeId}>
      {control => (
        <Select
          {...control}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={words.chooseOffice}
          value={filled.officeId || null}
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(officeId: string) => onFill({ officeId })}
        />
      )}
    </Field>
    <PlanFields filled={filled} faults={faults} onFill={onFill} />
  </>
)
