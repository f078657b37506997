import { type FormEvent, useState } from 'react'
import { Alert, Button, Input, Modal, Radio } from 'antd'
import type { AbsenceOutcome, Attendance } from '#shared/courses/attendance.contract'
import { settleAbsence } from '#shared/courses/classes.endpoints'
import { call } from '../../http/call'
import { Field } from '../../ui/field'
import { sentenceFor } from '../../ui/sentence'
import { words as common } from '../../ui/ui.words'
import { useAct } from '../../ui/use-act'
import { useFocusBack } from '../../ui/use-focus-back'
import { words } from './classes.words'

const OUTCOMES = Object.keys(words.outcomes) as AbsenceOutcome[]
const SHORTEST = 2

interface SettleDialogProps {
  row: Attendance
  onSettled: (sentence: string) => void
  onClose: () => void
}

/** An officer says what it means that somebody was not there. */
export function SettleDialog({ row, onSettled, onClose }: SettleDialogProps) {
  const [outcome, setOutcome] = useState<AbsenceOutcome>('explained')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, error, act } = useAct()
  useFocusBack()
  const isShort = note.trim().length < SHORTEST

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isShort) return
    void act(async () => {
      const { classId: id, personId } = row
      await call(settleAbsence, { id, personId, outcome, note: note.trim() })
      onSettled(words.settleDone(row.personName))
      onClose()
    })
  }

  return (
    <Modal
      open
      title={words.settleTitle(row.personName)}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <form className='form' onSubmit={handleSubmit} noValidate>
        {row.explanation !== '' && <p>{words.said(row.explanation)}</p>}
        <Radio.Group
          aria-label={words.outcomeLabel}
          value={outcome}
          onChange={event => setOutcome(event.target.value)}
        >
          {OUTCOMES.map(one => (
            <Radio key={one} value={one}>
              {words.outcomes[one]}
            </Radio>
          ))}
        </Radio.Group>
        <Field
          id='settle-note'
          label={words.settleNote}
          fault={tried && isShort ? words.settleShort : undefined}
        >
          {control => (
            <Input.TextArea
              {...control}
              rows={3}
              maxLength={500}
              value={note}
              onChange={event => setNote(event.target.value)}
            />
          )}
        </Field>
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        <p className='buttons'>
          <Button type='primary' htmlType='submit' loading={busy}>
            {words.settle}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </p>
      </form>
    </Modal>
  )
}
