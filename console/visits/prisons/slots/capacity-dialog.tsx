import { type FormEvent, useState } from 'react'
import { Alert, Button, Input, Modal } from 'antd'
import type { Slot } from '#shared/visits/prisons/slots.contract'
import { setSlotCapacity } from '#shared/visits/prisons/slots.endpoints'
import { clockInChina, dayInChina } from '#shared/time/days'
import { call } from '../../../http/call'
import { Field } from '../../../ui/field'
import { sentenceFor } from '../../../ui/sentence'
import { words as common } from '../../../ui/ui.words'
import { useAct } from '../../../ui/use-act'
import { useFocusBack } from '../../../ui/use-focus-back'
import { words } from './slots.words'

const MOST = 50

interface CapacityDialogProps {
  slot: Slot
  onDone: (sentence: string) => Promise<void>
  onClose: () => void
}

/** For how many families a time is. */
export function CapacityDialog({ slot, onDone, onClose }: CapacityDialogProps) {
  const [text, setText] = useState(String(slot.capacity))
  const { busy, error, act } = useAct()
  useFocusBack()
  const capacity = Number(text)
  const isWrong = !/^\d{1,2}$/.test(text) || capacity > MOST
  const begins = new Date(slot.startsAt)

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (isWrong) return
    void act(async () => {
      await call(setSlotCapacity, { id: slot.id, was: slot.capacity, capacity })
      onClose()
      await onDone(words.saved)
    })
  }

  return (
    <Modal
      open
      title={words.slotTitle(words.day(dayInChina(begins)), clockInChina(begins))}
      footer={null}
      onCancel={onClose}
    >
      <form className='form' onSubmit={handleSubmit} noValidate>
        <p>{words.minutes(slot.minutes)}</p>
        {slot.flags.map(flag => (
          <Alert key={flag} type='warning' showIcon title={words.flags[flag]} />
        ))}
        <Field
          id='slot-capacity'
          label={words.capacity}
          hint={words.capacityMeans}
          fault={isWrong ? words.capacityFault : undefined}
        >
          {control => (
            <Input
              {...control}
              inputMode='numeric'
              maxLength={2}
              value={text}
              onChange={event => setText(event.target.value)}
            />
          )}
        </Field>
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        <p className='buttons'>
          <Button type='primary' htmlType='submit' loading={busy} disabled={isWrong}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </p>
      </form>
    </Modal>
  )
}
