import { type FormEvent, useState } from 'react'
import { Alert, Button, Checkbox, Input, Modal } from 'antd'
import type { Room, RoomAccess, RoomEquipment } from '#shared/visits/prisons/rooms.contract'
import { setRoom } from '#shared/visits/prisons/rooms.endpoints'
import { call } from '../../../http/call'
import { Field } from '../../../ui/field'
import { sentenceFor } from '../../../ui/sentence'
import { words as common } from '../../../ui/ui.words'
import { useAct } from '../../../ui/use-act'
import { useFocusBack } from '../../../ui/use-focus-back'
import { type RoomDraft, askedOf, roomDraft, roomFaults } from './room-draft'
import { words } from './rooms.words'

interface RoomDialogProps {
  /** Null for a new one. */
  room: Room | null
  onDone: (sentence: string) => Promise<void>
  onClose: () => void
}

/** What a room is: how many sit in it, what stands there, and how a family finds it. */
export function RoomDialog({ room, onDone, onClose }: RoomDialogProps) {
  const [draft, setDraft] = useState(() => roomDraft(room))
  const [tried, setTried] = useState(false)
  const { busy, error, act } = useAct()
  useFocusBack()
  const faults = tried ? roomFaults(draft) : {}

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (Object.keys(roomFaults(draft)).length > 0) return
    void act(async () => {
      await call(setRoom, askedOf(draft, room))
      onClose()
      await onDone(words.saved)
    })
  }

  return (
    <Modal
      open
      title={room ? words.changeOf(room.name) : words.add}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      width={640}
    >
      <form className='form' onSubmit={handleSubmit} noValidate>
        <RoomFields
          draft={draft}
          faults={faults}
          onFill={change => setDraft(before => ({ ...before, ...change }))}
        />
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        <p className='buttons'>
          <Button type='primary' htmlType='submit' loading={busy}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </p>
      </form>
    </Modal>
  )
}

interface RoomFieldsProps {
  draft: RoomDraft
  faults: Record<string, string>
  onFill: (change: Partial<RoomDraft>) => void
}

const FIELDS = [
  ['name', words.name, 'text', 40],
  ['persons', words.personsLabel, 'text', 2],
  ['from', words.from, 'time', 5],
  ['to', words.to, 'time', 5],
  ['address', words.address, 'text', 120],
  ['directions', words.directions, 'text', 300],
  ['phone', words.phone, 'text', 20],
  ['latitude', words.latitude, 'text', 12],
  ['longitude', words.longitude, 'text', 12],
] as const

const EQUIPMENT = Object.keys(words.equipment) as RoomEquipment[]
const ACCESS = Object.keys(words.access) as RoomAccess[]

const RoomFields = ({ draft, faults, onFill }: RoomFieldsProps) => (
  <>
    {FIELDS.map(([name, label, type, longest]) => (
      <Field key={name} id={`room-${name}`} label={label} fault={faults[name]}>
        {control => (
          <Input
            {...control}
            type={type}
            maxLength={longest}
            value={draft[name]}
            onChange={event => onFill({ [name]: event.target.value })}
          />
        )}
      </Field>
    ))}
    <Checkbox.Group
      aria-label={words.columns.equipment}
      options={EQUIPMENT.map(one => ({ value: one, label: words.equipment[one] }))}
      value={draft.equipment}
      onChange={equipment => onFill({ equipment })}
    />
    <Checkbox.Group
      aria-label={words.columns.access}
      options={ACCESS.map(one => ({ value: one, label: words.access[one] }))}
      value={draft.access}
      onChange={access => onFill({ access })}
    />
    <Checkbox checked={draft.open} onChange={event => onFill({ open: event.target.checked })}>
      {words.open}
    </Checkbox>
  </>
)
