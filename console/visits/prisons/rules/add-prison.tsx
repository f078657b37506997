import { type FormEvent, useState } from 'react'
import { Alert, Button, Input, Modal } from 'antd'
import type { PrisonFace } from '#shared/visits/prisons/prisons.contract'
import { addPrison } from '#shared/visits/prisons/prisons.endpoints'
import { call } from '../../../http/call'
import { Field } from '../../../ui/field'
import { sentenceFor } from '../../../ui/sentence'
import { words as common } from '../../../ui/ui.words'
import { useAct } from '../../../ui/use-act'
import { useFocusBack } from '../../../ui/use-focus-back'
import { words } from './rules.words'

const FIELDS = [
  ['name', words.name, 40],
  ['phone', words.phone, 20],
  ['address', words.address, 120],
] as const

/** A clerk enters a prison that nobody has entered yet. */
export function AddPrison({ onAdded }: { onAdded: (prison: PrisonFace) => Promise<void> }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.add}</Button>
      {open && <AddDialog onAdded={onAdded} onClose={() => setOpen(false)} />}
    </>
  )
}

interface AddDialogProps {
  onAdded: (prison: PrisonFace) => Promise<void>
  onClose: () => void
}

function AddDialog({ onAdded, onClose }: AddDialogProps) {
  const [draft, setDraft] = useState({ name: '', phone: '', address: '' })
  const [tried, setTried] = useState(false)
  const { busy, error, act } = useAct()
  useFocusBack()
  const noName = draft.name.trim().length < 2

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (noName) return
    void act(async () => {
      const prison = await call(addPrison, draft)
      onClose()
      await onAdded(prison)
    })
  }

  return (
    <Modal open title={words.add} footer={null} onCancel={onClose} mask={{ closable: false }}>
      <form className='form' onSubmit={handleSubmit} noValidate>
        <p className='quiet'>{words.addMeans}</p>
        {FIELDS.map(([name, label, longest]) => (
          <Field
            key={name}
            id={`prison-${name}`}
            label={label}
            fault={name === 'name' && tried && noName ? words.faults.name : undefined}
          >
            {control => (
              <Input
                {...control}
                maxLength={longest}
                value={draft[name]}
                onChange={event => setDraft({ ...draft, [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        <p className='buttons'>
          <Button type='primary' htmlType='submit' loading={busy}>
            {words.add}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </p>
      </form>
    </Modal>
  )
}
