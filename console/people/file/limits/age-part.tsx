import { type FormEvent, useState } from 'react'
import { Alert, Button, Input, Modal } from 'antd'
import type { AgeGroupChange } from '#shared/people/restrictions.contract'
import { setAgeGroup } from '#shared/people/restrictions.endpoints'
import { momentInChina } from '#shared/time/days'
import { call } from '../../../http/call'
import { Field } from '../../../ui/field'
import { fieldFaultsOf } from '../../../ui/field-faults'
import { ReasonField } from '../../../ui/plans/reason-field'
import { sentenceFor } from '../../../ui/sentence'
import { words as common } from '../../../ui/ui.words'
import { useAct } from '../../../ui/use-act'
import { useFocusBack } from '../../../ui/use-focus-back'
import { words } from './limits.words'

const LONGEST_LINE = 200

interface AgePartProps {
  person: { id: string; name: string }
  juvenile: boolean
  changes: readonly AgeGroupChange[]
  mayKeep: boolean
  onDone: (sentence: string) => Promise<void>
}

/** Under which rules of age a person falls, and how a mistake is put right. */
export function AgePart({ person, juvenile, changes, mayKeep, onDone }: AgePartProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <h3>{words.age}</h3>
      <p className='buttons'>
        <strong>{juvenile ? words.juvenile : words.adult}</strong>
        {mayKeep && <Button onClick={() => setOpen(true)}>{words.put}</Button>}
      </p>
      <p className='quiet'>{words.ageMeans}</p>
      {changes.length > 0 && (
        <ul className='plan-lines'>
          {changes.map(change => (
            <li key={change.at}>
              {words.history(change.juvenile, change.document, change.reason)}
              <span className='quiet'>{words.by(change.byName, momentInChina(change.at))}</span>
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <PutRight
          person={person}
          juvenile={!juvenile}
          onDone={onDone}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

interface PutRightProps {
  person: AgePartProps['person']
  /** How it will be. */
  juvenile: boolean
  onDone: (sentence: string) => Promise<void>
  onClose: () => void
}

function PutRight({ person, juvenile, onDone, onClose }: PutRightProps) {
  const [attemptId] = useState(() => crypto.randomUUID())
  const [said, setSaid] = useState({ document: '', reason: '' })
  const { busy, error, act } = useAct()
  const faults = fieldFaultsOf(error)
  useFocusBack()

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    void act(async () => {
      const asked = { attemptId, personId: person.id, juvenile, ...said }
      const { takenOutOf } = await call(setAgeGroup, asked)
      await onDone(words.putDone(takenOutOf))
      onClose()
    })
  }

  return (
    <Modal open title={words.putTitle} footer={null} onCancel={onClose} mask={{ closable: false }}>
      <form className='form' onSubmit={handleSubmit} noValidate>
        <p>{words.putMeans(person.name, juvenile)}</p>
        <Field
          id='age-document'
          label={words.document}
          fault={faults.document && words.faults.document}
        >
          {control => (
            <Input
              {...control}
              maxLength={LONGEST_LINE}
              value={said.document}
              onChange={event => setSaid({ ...said, document: event.target.value })}
            />
          )}
        </Field>
        <ReasonField
          id='age-reason'
          reason={said.reason}
          hint={common.reasonKept}
          missing={faults.reason !== undefined}
          onType={reason => setSaid({ ...said, reason })}
        />
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        <p className='buttons'>
          <Button type='primary' htmlType='submit' loading={busy}>
            {words.putYes}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </p>
      </form>
    </Modal>
  )
}
