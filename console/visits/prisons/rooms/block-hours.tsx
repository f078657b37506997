import { type FormEvent, useState } from 'react'
import { Alert, Button, Input, Modal } from 'antd'
import type { Room } from '#shared/visits/prisons/rooms.contract'
import { blockRoom } from '#shared/visits/prisons/rooms.endpoints'
import { call } from '../../../http/call'
import { Field } from '../../../ui/field'
import { sentenceFor } from '../../../ui/sentence'
import { words as common } from '../../../ui/ui.words'
import { useAct } from '../../../ui/use-act'
import { useFocusBack } from '../../../ui/use-focus-back'
import { words } from './rooms.words'

interface BlockHoursProps {
  room: Room
  onDone: (sentence: string) => Promise<void>
  onClose: () => void
}

const EMPTY = { day: '', from: '', to: '', note: '' }
type Draft = typeof EMPTY

const faultsOf = ({ day, from, to, note }: Draft): Partial<Draft> => ({
  ...(day === '' && { day: words.faults.day }),
  ...((from === '' || to === '' || from >= to) && { to: words.faults.to }),
  ...(note.trim().length < 2 && { note: words.faults.note }),
})

const FIELDS = [
  ['day', words.day, 'date', 10],
  ['from', words.from, 'time', 5],
  ['to', words.to, 'time', 5],
  ['note', words.note, 'text', 80],
] as const

/** A room is needed for something else for some hours. */
export function BlockHours({ room, onDone, onClose }: BlockHoursProps) {
  const [draft, setDraft] = useState(EMPTY)
  const [tried, setTried] = useState(false)
  const { busy, error, act } = useAct()
  useFocusBack()
  const faults = tried ? faultsOf(draft) : {}

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faultsOf(draft)).length > 0) return
    void act(async () => {
      await call(blockRoom, { roomId: room.id, ...draft })
      onClose()
      await onDone(words.blocked)
    })
  }

  return (
    <Modal
      open
      title={words.blockOf(room.name)}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <form className='form' onSubmit={handleSubmit} noValidate>
        <p className='quiet'>{words.blockMeans}</p>
        {FIELDS.map(([name, label, type, longest]) => (
          <Field key={name} id={`hours-${name}`} label={label} fault={faults[name]}>
            {control => (
              <Input
                {...control}
                type={type}
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
            {words.block}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </p>
      </form>
    </Modal>
  )
}
