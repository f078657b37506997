import { type FormEvent, useState } from 'react'
import { Alert, Button } from 'antd'
import { setRoom } from '#shared/visits/bookings/desk.endpoints'
import { call } from '../../../http/call'
import { sentenceFor } from '../../../ui/sentence'
import { words } from '../forms.words'
import { type FormProps, stepOf } from '../opened'
import { useDecide } from '../use-decide'
import { RoomSelect } from './room-select'

/** Which room of the bureau a family goes to. */
export function RoomForm({ opened, onChange }: FormProps) {
  const [roomId, setChosen] = useState(opened.row.roomId)
  const { busy, error, decide } = useDecide({ opened, onChange })

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    void decide(
      () => call(setRoom, { ...stepOf(opened), roomId }),
      ({ row }) => words.roomSaved(row),
    )
  }

  return (
    <form className='form' aria-label={words.room} onSubmit={handleSubmit} noValidate>
      <h3>{words.room}</h3>
      <RoomSelect row={opened.row} roomId={roomId} onChoose={setChosen} />
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <Button htmlType='submit' loading={busy} disabled={roomId === opened.row.roomId}>
        {words.roomSave}
      </Button>
    </form>
  )
}
