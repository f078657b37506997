import { Checkbox } from 'antd'
import type { Room, RoomAccess, RoomEquipment } from '#shared/visits/prisons/rooms.contract'
import { setRoom } from '#shared/visits/prisons/rooms.endpoints'
import { call } from '../../../http/call'
import { FormDialog } from '../../../ui/form-dialog'
import { TextFields } from '../../../ui/text-fields'
import { useDraft } from '../../../ui/use-draft'
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
  const { draft, faults, fill, check } = useDraft(() => roomDraft(room), roomFaults)

  async function handleSend() {
    await call(setRoom, askedOf(draft, room))
    onClose()
    await onDone(words.saved)
  }

  return (
    <FormDialog
      title={room ? words.changeOf(room.name) : words.add}
      yes={words.save}
      width={640}
      check={check}
      onSend={handleSend}
      onClose={onClose}
    >
      <RoomFields draft={draft} faults={faults} onFill={fill} />
    </FormDialog>
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
  ['phone', words.phone, 'text', 20],
  ['directions', words.directions, 'text', 300],
  ['latitude', words.latitude, 'text', 12],
  ['longitude', words.longitude, 'text', 12],
] as const

const EQUIPMENT = Object.keys(words.equipment) as RoomEquipment[]
const ACCESS = Object.keys(words.access) as RoomAccess[]

const RoomFields = ({ draft, faults, onFill }: RoomFieldsProps) => (
  <>
    <div className='field-pairs'>
      <TextFields of='room' fields={FIELDS} draft={draft} faults={faults} onFill={onFill} />
    </div>
    <div className='field'>
      <strong>{words.columns.equipment}</strong>
      <Checkbox.Group
        aria-label={words.columns.equipment}
        options={EQUIPMENT.map(one => ({ value: one, label: words.equipment[one] }))}
        value={draft.equipment}
        onChange={equipment => onFill({ equipment })}
      />
    </div>
    <div className='field'>
      <strong>{words.columns.access}</strong>
      <Checkbox.Group
        aria-label={words.columns.access}
        options={ACCESS.map(one => ({ value: one, label: words.access[one] }))}
        value={draft.access}
        onChange={access => onFill({ access })}
      />
    </div>
    <Checkbox checked={draft.open} onChange={event => onFill({ open: event.target.checked })}>
      {words.open}
    </Checkbox>
  </>
)
