import { type FormEvent, useState } from 'react'
import { Alert, Button, Input, Modal } from 'antd'
import type { IdentityRequest } from '#shared/faces/reviews.contract'
import { settleVisit } from '#shared/faces/reviews.endpoints'
import { call } from '../../http/call'
import { Field } from '../../ui/field'
import { sentenceFor } from '../../ui/sentence'
import { words as common } from '../../ui/ui.words'
import { useAct } from '../../ui/use-act'
import { useFocusBack } from '../../ui/use-focus-back'
import { words } from './ways.words'

/** As the server has it. */
const SHORTEST_NOTE = 2
const LONGEST_NOTE = 500

interface VisitProps {
  request: IdentityRequest
  onDone: (sentence: string) => void
  onClose: () => void
}

/** Where an officer notes that somebody came and was recognised. */
export function Visit({ request: { id, personName }, onDone, onClose }: VisitProps) {
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, error, act } = useAct()
  useFocusBack()
  const isTooShort = note.trim().length < SHORTEST_NOTE

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isTooShort) return
    void act(async () => {
      await call(settleVisit, { id, note: note.trim() })
      onDone(words.visited(personName))
    })
  }

  return (
    <Modal
      open
      title={words.visitTitle(personName)}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <form className='form' aria-label={words.visit} onSubmit={handleSubmit} noValidate>
        <p>{words.visitMeans}</p>
        <Field
          id='visit-note'
          label={words.visitNote}
          hint={words.visitHint}
          fault={tried && isTooShort ? words.visitMissing : undefined}
        >
          {control => (
            <Input.TextArea
              {...control}
              autoFocus
              rows={3}
              maxLength={LONGEST_NOTE}
              value={note}
              onChange={event => setNote(event.target.value)}
            />
          )}
        </Field>
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        <p className='buttons'>
          <Button type='primary' htmlType='submit' loading={busy}>
            {words.visitYes}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </p>
      </form>
    </Modal>
  )
}
