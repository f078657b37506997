import { type FormEvent, useRef, useState } from 'react'
import { Alert, Button, Input, Modal } from 'antd'
import { addPlacement } from '#shared/jobs/outcomes.endpoints'
import type { PersonRow } from '#shared/people/people.contract'
import { dayInChina } from '#shared/time/days'
import { call } from '../../http/call'
import { serverNow } from '../../http/server-clock'
import { Field } from '../../ui/field'
import { FindPerson } from '../../ui/find-person/find-person'
import { sentenceFor } from '../../ui/sentence'
import { words as common } from '../../ui/ui.words'
import { useAct } from '../../ui/use-act'
import { useFocusBack } from '../../ui/use-focus-back'
import { words } from './outcomes.words'

interface PlacementDialogProps {
  onDone: (sentence: string) => Promise<void>
  onClose: () => void
}

const BLANK = { employerName: '', startedDay: '', note: '' }

/** Where an officer enters work that somebody found without us. */
export function PlacementDialog({ onDone, onClose }: PlacementDialogProps) {
  const [person, setPerson] = useState<PersonRow | null>(null)
  const [filled, setFilled] = useState(BLANK)
  const [tried, setTried] = useState(false)
  const attempt = useRef<string>(crypto.randomUUID())
  const { busy, error, act } = useAct()
  useFocusBack()
  const faults = tried ? faultsOf(filled) : {}

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!person || Object.keys(faultsOf(filled)).length > 0) return
    void act(async () => {
      const { employerName, startedDay, note } = filled
      await call(addPlacement, {
        ...{ attemptId: attempt.current, personId: person.id, startedDay },
        ...{ employerName: employerName.trim(), note: note.trim() },
      })
      onClose()
      await onDone(words.added(person.name, employerName.trim()))
    })
  }

  return (
    <Modal open title={words.add} footer={null} onCancel={onClose} mask={{ closable: false }}>
      <p className='quiet'>{words.addMeans}</p>
      <FindPerson
        person={person}
        missing={tried && !person ? words.missing.person : undefined}
        onChoose={setPerson}
      />
      <form className='form' onSubmit={handleSubmit} noValidate>
        <TextField
          name='employerName'
          label={words.employerName}
          {...{ filled, faults }}
          onFill={setFilled}
        />
        <TextField
          name='startedDay'
          type='date'
          label={words.startedDay}
          {...{ filled, faults }}
          onFill={setFilled}
        />
        <TextField name='note' label={words.addNote} {...{ filled, faults }} onFill={setFilled} />
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

type Filled = typeof BLANK

function faultsOf({ employerName, startedDay, note }: Filled): Partial<Filled> {
  const isDay = startedDay !== '' && startedDay <= dayInChina(serverNow())
  return {
    ...(employerName.trim().length < 2 && { employerName: words.missing.employer }),
    ...(!isDay && { startedDay: words.missing.day }),
    ...(note.trim().length < 2 && { note: words.noteMissing }),
  }
}

interface TextFieldProps {
  name: keyof Filled
  label: string
  type?: string
  filled: Filled
  faults: Partial<Filled>
  onFill: (filled: Filled) => void
}

const TextField = ({ name, label, type = 'text', filled, faults, onFill }: TextFieldProps) => (
  <Field id={`placement-${name}`} label={label} fault={faults[name]}>
    {control => (
      <Input
        {...control}
        type={type}
        maxLength={80}
        value={filled[name]}
        onChange={event => onFill({ ...filled, [name]: event.target.value })}
      />
    )}
  </Field>
)
