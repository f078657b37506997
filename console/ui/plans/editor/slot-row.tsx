import { Button, Checkbox, Input, InputNumber } from 'antd'
import { Field } from '../../field'
import { clockTyped } from '../clock-typed'
import type { SlotTyped } from './draft'
import { words } from './editor.words'

interface SlotRowProps {
  slot: SlotTyped
  number: number
  /** Whether it must be plain; a surprise that was chosen before can still be taken away. */
  single: boolean
  /** Sentences by field. */
  faults: Record<string, string | undefined>
  autoFocus: boolean
  onType: (change: Partial<SlotTyped>) => void
  /** Absent where it is the only one. */
  onRemove?: () => void
}

/** One slot: from when until when, and whether it comes as a surprise. */
export const SlotRow = (props: SlotRowProps) => {
  const { slot, number, single, faults, autoFocus, onType, onRemove } = props
  return (
    <div className='slot-row' role='group' aria-label={words.slot(number)}>
      <TimeField
        id={`opens-at-${slot.key}`}
        label={words.from}
        time={slot.opensAt}
        fault={faults.opensAt}
        autoFocus={autoFocus}
        onType={opensAt => onType({ opensAt })}
      />
      <TimeField
        id={`closes-at-${slot.key}`}
        label={words.to}
        time={slot.closesAt}
        fault={faults.closesAt}
        onType={closesAt => onType({ closesAt })}
      />
      {(!single || slot.surprise) && (
        <Checkbox
          className='surprise'
          checked={slot.surprise}
          onChange={event => onType({ surprise: event.target.checked })}
        >
          {words.surprise}
        </Checkbox>
      )}
      {slot.surprise && <MinutesField slot={slot} fault={faults.surpriseMinutes} onType={onType} />}
      {onRemove && (
        <Button className='remove' aria-label={words.removeSlot(number)} onClick={onRemove}>
          {words.remove}
        </Button>
      )}
    </div>
  )
}

interface TimeFieldProps {
  id: string
  label: string
  time: string
  fault: string | undefined
  autoFocus?: boolean
  onType: (time: string) => void
}

function TimeField({ id, label, time, fault, autoFocus, onType }: TimeFieldProps) {
  const tidy = clockTyped(time)
  return (
    <Field id={id} label={label} fault={fault}>
      {control => (
        <Input
          {...control}
          placeholder='00:00'
          maxLength={5}
          autoFocus={autoFocus}
          value={time}
          onChange={event => onType(event.target.value)}
          onBlur={() => tidy !== time && onType(tidy)}
        />
      )}
    </Field>
  )
}

interface MinutesFieldProps {
  slot: SlotTyped
  fault: string | undefined
  onType: (change: Partial<SlotTyped>) => void
}

const MinutesField = ({ slot, fault, onType }: MinutesFieldProps) => (
  <Field id={`surprise-${slot.key}`} label={words.surpriseMinutes} fault={fault}>
    {control => (
      <InputNumber
        {...control}
        precision={0}
        step={5}
        value={slot.surpriseMinutes}
        onChange={surpriseMinutes => onType({ surpriseMinutes })}
      />
    )}
  </Field>
)
