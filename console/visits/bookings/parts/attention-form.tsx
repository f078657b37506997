import { type FormEvent, useState } from 'react'
import { Alert, Button, Input } from 'antd'
import { settleAttention } from '#shared/visits/bookings/desk.endpoints'
import { call } from '../../../http/call'
import { Field } from '../../../ui/field'
import { sentenceFor } from '../../../ui/sentence'
import { words } from '../bookings.words'
import { type FormProps, stepOf } from '../opened'
import { useDecide } from '../use-decide'

/** What has changed of what a booking rests on, until somebody says that he has seen to it. */
export function AttentionForm({ opened, onChange }: FormProps) {
  const [note, setNote] = useState('')
  const { busy, error, decide } = useDecide({ opened, onChange })

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    void decide(
      () => call(settleAttention, { ...stepOf(opened), note: note.trim() }),
      () => words.attentionSettled,
    )
  }

  return (
    <form className='form attention' aria-label={words.attention} onSubmit={handleSubmit}>
      <ul>
        {opened.row.attention.map(({ kind, at }) => (
          <li key={`${kind} ${at}`}>{words.attentionSays(words.attentionKinds[kind], at)}</li>
        ))}
      </ul>
      <Field id='attention-note' label={words.attentionNote}>
        {control => (
          <Input
            {...control}
            maxLength={300}
            value={note}
            onChange={event => setNote(event.target.value)}
          />
        )}
      </Field>
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <Button htmlType='submit' loading={busy}>
        {words.attentionDone}
      </Button>
    </form>
  )
}
