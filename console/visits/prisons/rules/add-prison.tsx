import { useState } from 'react'
import { Button } from 'antd'
import type { PrisonFace } from '#shared/visits/prisons/prisons.contract'
import { addPrison } from '#shared/visits/prisons/prisons.endpoints'
import { call } from '../../../http/call'
import { FormDialog } from '../../../ui/form-dialog'
import { TextFields } from '../../../ui/text-fields'
import { useDraft } from '../../../ui/use-draft'
import { words } from './rules.words'

const FIELDS = [
  ['name', words.name, 'text', 40],
  ['phone', words.phone, 'text', 20],
  ['address', words.address, 'text', 120],
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

const EMPTY = { name: '', phone: '', address: '' }

const faultsOf = ({ name }: typeof EMPTY): Record<string, string> =>
  name.trim().length < 2 ? { name: words.faults.name } : {}

function AddDialog({ onAdded, onClose }: AddDialogProps) {
  const { draft, faults, fill, check } = useDraft(EMPTY, faultsOf)

  async function handleSend() {
    const prison = await call(addPrison, draft)
    onClose()
    await onAdded(prison)
  }

  return (
    <FormDialog
      title={words.add}
      yes={words.add}
      check={check}
      onSend={handleSend}
      onClose={onClose}
    >
      <p className='quiet'>{words.addMeans}</p>
      <TextFields of='prison' fields={FIELDS} draft={draft} faults={faults} onFill={fill} />
    </FormDialog>
  )
}
