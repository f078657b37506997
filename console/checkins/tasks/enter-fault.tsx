import { type FormEvent, useState } from 'react'
import { Alert, Button, Input, Modal, Radio } from 'antd'
import { enterFault } from '#shared/checkins/faults.endpoints'
import type { FaultKind } from '#shared/checkins/faults.contract'
import type { PersonRow } from '#shared/people/people.contract'
import { call } from '../../http/call'
import { Field } from '../../ui/field'
import { FindPerson } from '../../ui/find-person/find-person'
import { sentenceFor } from '../../ui/sentence'
import { words as common } from '../../ui/ui.words'
import { useAct } from '../../ui/use-act'
import { useFocusBack } from '../../ui/use-focus-back'
import { afterFault, useWaiting } from '../waiting/waiting.store'
import { words } from './tasks.words'

/** As the server has it. */
const SHORTEST_WORDS = 2
const LONGEST_WORDS = 300

const KINDS = Object.keys(words.faultKinds) as FaultKind[]

interface EnterFaultProps {
  /** @param sentence - what was written down. */
  onEntered: (sentence: string) => void
  onClose: () => void
}

/** Where an officer writes down what somebody told on the telephone. */
export function EnterFault({ onEntered, onClose }: EnterFaultProps) {
  const [person, setPerson] = useState<PersonRow | null>(null)
  const [kind, setKind] = useState<FaultKind | null>(null)
  const [told, setTold] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, error, act } = useAct()
  useFocusBack()
  const isTooShort = told.trim().length < SHORTEST_WORDS

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!person || !kind || isTooShort) return
    void act(async () => {
      const fault = await call(enterFault, { personId: person.id, kind, words: told.trim() })
      useWaiting.setState(waiting => afterFault(waiting, fault))
      onEntered(words.registered(fault.personName))
    })
  }

  return (
    <Modal
      open
      title={words.enterTitle}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      className='enter-fault'
    >
      <p className='quiet'>{words.enterWhy}</p>
      <FindPerson
        person={person}
        missing={tried && !person ? words.choosePerson : undefined}
        onChoose={setPerson}
      />
      <form className='form' aria-label={words.enterTitle} onSubmit={handleSubmit} noValidate>
        <KindField kind={kind} isMissing={tried && !kind} onChoose={setKind} />
        <Field
          id='told'
          label={words.wordsOnPhone}
          fault={tried && isTooShort ? words.writeWords : undefined}
        >
          {control => (
            <Input.TextArea
              {...control}
              rows={3}
              maxLength={LONGEST_WORDS}
              value={told}
              onChange={event => setTold(event.target.value)}
            />
          )}
        </Field>
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        <p className='buttons'>
          <Button type='primary' htmlType='submit' loading={busy}>
            {words.register}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </p>
      </form>
    </Modal>
  )
}

interface KindFieldProps {
  kind: FaultKind | null
  isMissing: boolean
  onChoose: (kind: FaultKind) => void
}

const KindField = ({ kind, isMissing, onChoose }: KindFieldProps) => (
  <div>
    <strong id='fault-kind'>{words.whatFault}</strong>
    <Radio.Group
      className='kinds'
      aria-labelledby='fault-kind'
      value={kind}
      onChange={event => onChoose(event.target.value as FaultKind)}
    >
      {KINDS.map(one => (
        <Radio key={one} value={one}>
          {words.faultKinds[one]}
        </Radio>
      ))}
    </Radio.Group>
    {isMissing && (
      <p className='kind-missing' role='alert'>
        {words.chooseKind}
      </p>
    )}
  </div>
)
