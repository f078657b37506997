import { type FormEvent, useState } from 'react'
import { Alert, Button, Input, Modal, Radio } from 'antd'
import type { CheckedBy, OutcomeRow, OwnWord } from '#shared/jobs/outcomes.contract'
import { checkOutcome } from '#shared/jobs/outcomes.endpoints'
import { call } from '../../http/call'
import { Field } from '../../ui/field'
import { sentenceFor } from '../../ui/sentence'
import { words as common } from '../../ui/ui.words'
import { useAct } from '../../ui/use-act'
import { useFocusBack } from '../../ui/use-focus-back'
import { words } from './outcomes.words'

const SHORTEST = 2
const LONGEST = 300

interface CheckDialogProps {
  outcome: OutcomeRow
  onDone: (sentence: string) => Promise<void>
  onClose: () => void
}

/** Where an officer says what was found out, and how. Nothing is chosen beforehand. */
export function CheckDialog({ outcome, onDone, onClose }: CheckDialogProps) {
  const [working, setWorking] = useState<OwnWord | null>(null)
  const [by, setBy] = useState<CheckedBy | null>(null)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, error, act } = useAct()
  useFocusBack()
  const isShort = note.trim().length < SHORTEST

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!working || !by || isShort) return
    void act(async () => {
      await call(checkOutcome, { id: outcome.id, working, by, note: note.trim() })
      onClose()
      await onDone(words.saved(outcome.personName))
    })
  }

  return (
    <Modal
      open
      title={words.checkTitle(outcome.personName, outcome.months)}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <form className='form' onSubmit={handleSubmit} noValidate>
        <Choice
          label={words.working}
          options={words.answers}
          value={working}
          onChoose={setWorking}
        />
        <Choice label={words.how} options={words.ways} value={by} onChoose={setBy} />
        {tried && (!working || !by) && <Alert type='warning' showIcon title={words.chooseBoth} />}
        <Field
          id='check-note'
          label={words.note}
          hint={words.noteHint}
          fault={tried && isShort ? words.noteMissing : undefined}
        >
          {control => (
            <Input.TextArea
              {...control}
              rows={2}
              maxLength={LONGEST}
              value={note}
              onChange={event => setNote(event.target.value)}
            />
          )}
        </Field>
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

interface ChoiceProps<Name extends string> {
  label: string
  options: Readonly<Record<Name, string>>
  value: Name | null
  onChoose: (name: Name) => void
}

const Choice = <Name extends string>({ label, options, value, onChoose }: ChoiceProps<Name>) => (
  <div className='field'>
    <strong>{label}</strong>
    <Radio.Group
      aria-label={label}
      value={value}
      onChange={event => onChoose(event.target.value as Name)}
    >
      {(Object.keys(options) as Name[]).map(name => (
        <Radio key={name} value={name}>
          {options[name]}
        </Radio>
      ))}
    </Radio.Group>
  </div>
)
