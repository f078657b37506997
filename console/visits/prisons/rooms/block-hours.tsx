import type { Room } from '#shared/visits/prisons/rooms.contract'
import { blockRoom } from '#shared/visits/prisons/rooms.endpoints'
import { call } from '../../../http/call'
import { FormDialog } from '../../../ui/form-dialog'
import { TextFields } from '../../../ui/text-fields'
import { useDraft } from '../../../ui/use-draft'
import { words } from './rooms.words'

interface BlockHoursProps {
  room: Room
  onDone: (sentence: string) => Promise<void>
  onClose: () => void
}

const EMPTY = { day: '', from: '', to: '', note: '' }
type Draft = typeof EMPTY

const faultsOf = ({ day, from, to, note }: Draft): Record<string, string> => ({
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
  const { draft, faults, fill, check } = useDraft(EMPTY, faultsOf)

  async function handleSend() {
    await call(blockRoom, { roomId: room.id, ...draft })
    onClose()
    await onDone(words.blocked)
  }

  return (
    <FormDialog
      title={words.blockOf(room.name)}
      yes={words.block}
      check={check}
      onSend={handleSend}
      onClose={onClose}
    >
      <p className='quiet'>{words.blockMeans}</p>
      <TextFields of='hours' fields={FIELDS} draft={draft} faults={faults} onFill={fill} />
    </FormDialog>
  )
}
