import { Checkbox, Input, Radio, Select } from 'antd'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { Fault } from '../../ui/fault'
import { Field } from '../../ui/field'
import { PURPOSES } from '../../ui/purpose'
import { words as purposeWords } from '../../ui/purpose.words'
import { useOffices } from '../../ui/use-offices'
import { words } from '../exports.words'
import type { Filled } from './filled'
import { PersonField } from './person-field'

const LONGEST_REASON = 500

export interface AskFieldsProps {
  filled: Filled
  faults: Partial<Record<string, string>>
  onFill: (change: Partial<Filled>) => void
}

/** Whose check-ins of which days. */
export function SubjectFields({ filled, faults, onFill }: AskFieldsProps) {
  const { whose, officeId } = filled
  return (
    <>
      <Radio.Group
        aria-label={words.whose}
        value={whose}
        onChange={event =>
          onFill({ whose: event.target.value as Filled['whose'], personId: '', officeId: '' })
        }
      >
        <Radio value='person'>{words.onePerson}</Radio>
        <Radio value='office'>{words.oneOffice}</Radio>
      </Radio.Group>
      {whose === 'person' ? (
        <PersonField fault={faults.personId} onChoose={personId => onFill({ personId })} />
      ) : (
        <OfficeField
          officeId={officeId}
          fault={faults.officeId}
          onChoose={chosen => onFill({ officeId: chosen })}
        />
      )}
      <div className='days'>
        <DayField id='firstDay' filled={filled} faults={faults} onFill={onFill} />
        <DayField id='lastDay' filled={filled} faults={faults} onFill={onFill} />
      </div>
    </>
  )
}

interface OfficeFieldProps {
  officeId: string
  fault: string | undefined
  onChoose: (officeId: string) => void
}

function OfficeField({ officeId, fault, onChoose }: OfficeFieldProps) {
  const { offices, error, again } = useOffices()
  return (
    <>
      <Field id='officeId' label={words.office} fault={fault}>
        {control => (
          <Select
            {...control}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={words.choose}
            value={officeId || null}
            options={offices.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={onChoose}
          />
        )}
      </Field>
      {error !== null && <Fault what={words.officesMissing} error={error} onRetry={again} />}
    </>
  )
}

const DayField = ({
  id,
  filled,
  faults,
  onFill,
}: AskFieldsProps & { id: 'firstDay' | 'lastDay' }) => (
  <Field id={id} label={words[id]} fault={faults[id]}>
    {control => (
      <Input
        {...control}
        type='date'
        value={filled[id]}
        onChange={event => onFill({ [id]: event.target.value })}
      />
    )}
  </Field>
)

/** How much of it, and what for. @param long - the reason is read by a second person. */
export const ReasonFields = ({
  filled,
  faults,
  long,
  onFill,
}: AskFieldsProps & { long: boolean }) => (
  <>
    <div className='coordinates'>
      <Checkbox
        checked={filled.withCoordinates}
        onChange={event => onFill({ withCoordinates: event.target.checked })}
      >
        {words.withCoordinates}
      </Checkbox>
      <p className='quiet'>{words.coordinatesHint}</p>
    </div>
    <Field id='purpose' label={words.purpose} fault={faults.purpose}>
      {control => (
        <Select<Purpose>
          {...control}
          placeholder={words.choose}
          {...(filled.purpose && { value: filled.purpose })}
          options={PURPOSES.map(one => ({
            value: one,
            label: purposeWords.purposes[one].title,
          }))}
          onChange={purpose => onFill({ purpose })}
        />
      )}
    </Field>
    <Field
      id='reason'
      label={words.reason}
      hint={long ? words.reasonHintLong : words.reasonHint}
      fault={faults.reason}
    >
      {control => (
        <Input.TextArea
          {...control}
          rows={3}
          maxLength={LONGEST_REASON}
          value={filled.reason}
          onChange={event => onFill({ reason: event.target.value })}
        />
      )}
    </Field>
  </>
)
