import { type FormEvent, useState } from 'react'
import { Alert, Button, Input, Modal } from 'antd'
import { addCitation } from '#shared/courses/lessons.endpoints'
import { call } from '../../../http/call'
import { Field } from '../../../ui/field'
import { fieldFaultsOf } from '../../../ui/field-faults'
import { sentenceFor } from '../../../ui/sentence'
import { words as common } from '../../../ui/ui.words'
import { useAct } from '../../../ui/use-act'
import { useFocusBack } from '../../../ui/use-focus-back'
import { words } from '../lessons.words'
import { faultBelow } from './block-list'

const EMPTY = { cite: '', words: '', inForceFrom: '', inForceUntil: '', source: '' }

/** Where a text of law is entered that the programme does not bring along. */
export function LawEditor({ onEntered, onClose }: { onEntered: () => void; onClose: () => void }) {
  const [law, setLaw] = useState(EMPTY)
  const { busy, error, act } = useAct()
  useFocusBack()
  const faults = fieldFaultsOf(error)
  const type = (change: Partial<typeof EMPTY>) => setLaw(before => ({ ...before, ...change }))

  const line = { law, faults, onType: type }

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    void act(async () => {
      await call(addCitation, { ...law, inForceUntil: law.inForceUntil || null })
      onEntered()
    })
  }

  return (
    <Modal
      open
      title={words.enterLaw}
      width={640}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <form className='form' aria-label={words.enterLaw} onSubmit={handleSubmit} noValidate>
        <LawLine {...line} name='cite' label={words.citeLabel} hint={words.citeHint} />
        <Field id='law-words' label={words.lawWords} fault={faultBelow(faults, 'words')}>
          {control => (
            <Input.TextArea
              {...control}
              rows={4}
              maxLength={3000}
              value={law.words}
              onChange={event => type({ words: event.target.value })}
            />
          )}
        </Field>
        <div className='beside'>
          <LawLine {...line} name='inForceFrom' label={words.lawFrom} type='date' />
          <LawLine {...line} name='inForceUntil' label={words.lawUntil} type='date' />
        </div>
        <LawLine {...line} name='source' label={words.lawSource} hint={words.lawSourceHint} />
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        <p className='buttons'>
          <Button type='primary' htmlType='submit' loading={busy}>
            {words.enter}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </p>
      </form>
    </Modal>
  )
}

interface LawLineProps {
  law: typeof EMPTY
  faults: Readonly<Record<string, string>>
  name: keyof typeof EMPTY
  label: string
  hint?: string
  type?: 'date'
  onType: (change: Partial<typeof EMPTY>) => void
}

const LawLine = ({ law, faults, name, label, hint, type, onType }: LawLineProps) => (
  <Field id={`law-${name}`} label={label} hint={hint} fault={faultBelow(faults, name)}>
    {control => (
      <Input
        {...control}
        type={type ?? 'text'}
        maxLength={200}
        value={law[name]}
        onChange={event => onType({ [name]: event.target.value })}
      />
    )}
  </Field>
)
