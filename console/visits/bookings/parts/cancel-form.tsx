import { type FormEvent, useState } from 'react'
import { Button } from 'antd'
import { cancelBooking } from '#shared/visits/bookings/desk.endpoints'
import type { CancelReason } from '#shared/visits/bookings/reasons.contract'
import { call } from '../../../http/call'
import { AskFirst } from '../../../ui/ask-first'
import { words } from '../forms.words'
import { type FormProps, stepOf } from '../opened'
import { CANCEL_REASONS } from '../reason-lists'
import { useDecide } from '../use-decide'
import { NoteField } from './note-field'
import { ReasonFields } from './reason-fields'
import { SendButton } from './send-button'
import { useReason } from './use-reason'

/** Where the prison takes its word back, or the desk enters that it did. */
export function CancelForm(props: FormProps) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <p className='buttons'>
        <Button danger onClick={() => setOpen(true)}>
          {words.cancelOpen}
        </Button>
      </p>
    )
  return <OpenForm {...props} onStay={() => setOpen(false)} />
}

function OpenForm({ opened, onChange, onStay }: FormProps & { onStay: () => void }) {
  const why = useReason<CancelReason>()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState(false)
  const { busy, error, decideNow } = useDecide({ opened, onChange })
  const { chosen: reason, said } = why

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    setAsking(reason !== null)
  }

  return (
    <form className='form' aria-label={words.cancel} onSubmit={handleSubmit} noValidate>
      <h3>{words.cancel}</h3>
      <ReasonFields
        reasons={CANCEL_REASONS}
        {...why}
        hasKeys={false}
        missing={tried && reason === null}
      />
      <NoteField note={note} onWrite={setNote} />
      <SendButton busy={busy} error={error} label={words.cancel} hasKeys={false} />
      <Button onClick={onStay}>{words.stay}</Button>
      {asking && reason && (
        <AskFirst
          title={words.cancelTitle}
          yes={words.yes}
          danger
          onYes={() =>
            decideNow(
              () =>
                call(cancelBooking, {
                  ...stepOf(opened),
                  ...{ reason, words: said.trim(), note: note.trim() },
                }),
              ({ row }) => words.cancelled(row),
            )
          }
          onClose={() => setAsking(false)}
        >
          {words.cancelMeans}
        </AskFirst>
      )}
    </form>
  )
}
