import { Alert, Input } from 'antd'
import type { Slot } from '#shared/visits/prisons/slots.contract'
import { setSlotCapacity } from '#shared/visits/prisons/slots.endpoints'
import { clockInChina, dayInChina } from '#shared/time/days'
import { call } from '../../../http/call'
import { Field } from '../../../ui/field'
import { FormDialog } from '../../../ui/form-dialog'
import { useDraft } from '../../../ui/use-draft'
import { words } from './slots.words'

const MOST = 50

const faultsOf = ({ capacity }: { capacity: string }): Record<string, string> =>
  /^\d{1,2}$/.test(capacity) && Number(capacity) <= MOST ? {} : { capacity: words.capacityFault }

interface CapacityDialogProps {
  slot: Slot
  onDone: (sentence: string) => Promise<void>
  onClose: () => void
}

/** For how many families a time is. */
export function CapacityDialog({ slot, onDone, onClose }: CapacityDialogProps) {
  const { draft, faults, fill, check } = useDraft({ capacity: String(slot.capacity) }, faultsOf)
  const begins = new Date(slot.startsAt)

  async function handleSend() {
    await call(setSlotCapacity, {
      id: slot.id,
      was: slot.capacity,
      capacity: Number(draft.capacity),
    })
    onClose()
    await onDone(words.saved)
  }

  return (
    <FormDialog
      title={words.slotTitle(words.day(dayInChina(begins)), clockInChina(begins))}
      yes={words.save}
      check={check}
      onSend={handleSend}
      onClose={onClose}
    >
      <p>{words.minutes(slot.minutes)}</p>
      {slot.flags.map(flag => (
        <Alert key={flag} type='warning' showIcon title={words.flags[flag]} />
      ))}
      <Field
        id='slot-capacity'
        label={words.capacity}
        hint={words.capacityMeans}
        fault={faults.capacity}
      >
        {control => (
          <Input
            {...control}
            inputMode='numeric'
            maxLength={2}
            value={draft.capacity}
            onChange={event => fill({ capacity: event.target.value })}
          />
        )}
      </Field>
    </FormDialog>
  )
}
