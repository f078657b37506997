import { type FormEvent, useState } from 'react'
import { Alert, Button, Checkbox, Input, Modal, Select } from 'antd'
import { askForIdentity } from '#shared/faces/reviews.endpoints'
import type { PersonRow } from '#shared/people/people.contract'
import { call } from '../../http/call'
import { Field } from '../field'
import { FindPerson } from '../find-person/find-person'
import { sentenceFor } from '../sentence'
import { words as common } from '../ui.words'
import { useAct } from '../use-act'
import { useFocusBack } from '../use-focus-back'
import { words as faces } from './faces.words'

/** As the server has it. */
const SHORTEST_REASON = 2
const LONGEST_REASON = 500

/** How long somebody may be given; the usual one is half an hour. */
const MINUTES = [10, 30, 60, 120, 240, 720, 1440]
const USUAL_MINUTES = 30

const words = faces.ask

interface AskIdentityProps {
  /** Who is asked; null lets the officer find somebody. */
  person: { id: string; name: string } | null
  /** @param sentence - what was done. */
  onAsked: (sentence: string) => void
  onClose: () => void
}

/** Where an officer asks somebody to show that it is him. */
export function AskIdentity({ person, onAsked, onClose }: AskIdentityProps) {
  const [found, setFound] = useState<PersonRow | null>(null)
  const [how, setHow] = useState<Asked>(USUAL)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, error, act } = useAct()
  useFocusBack()
  const asked = person ?? found
  const isTooShort = reason.trim().length < SHORTEST_REASON

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!asked || isTooShort) return
    void act(async () => {
      const request = { personId: asked.id, ...how, reason: reason.trim() }
      const { digits } = await call(askForIdentity, request)
      const isWithout = how.digits && !digits
      onAsked(words.sent(asked.name) + (isWithout ? words.withoutDigits : ''))
    })
  }

  return (
    <Modal
      open
      title={person ? `${words.title}：${person.name}` : words.title}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className='quiet'>{words.why}</p>
      {!person && (
        <FindPerson
          person={found}
          missing={tried && !found ? words.choosePerson : undefined}
          onChoose={setFound}
        />
      )}
      <form className='form' aria-label={words.title} onSubmit={handleSubmit} noValidate>
        <How asked={how} onChange={setHow} />
        <Field
          id='ask-reason'
          label={words.reason}
          hint={words.reasonHint}
          fault={tried && isTooShort ? words.reasonTooShort : undefined}
        >
          {control => (
            <Input.TextArea
              {...control}
              rows={3}
              maxLength={LONGEST_REASON}
              value={reason}
              onChange={event => setReason(event.target.value)}
            />
          )}
        </Field>
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        <p className='buttons'>
          <Button type='primary' htmlType='submit' loading={busy}>
            {words.send}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </p>
      </form>
    </Modal>
  )
}

/** How long there is, whether the room is shown first, and whether digits are read aloud. */
interface Asked {
  minutes: number
  environment: boolean
  digits: boolean
}

const USUAL: Asked = { minutes: USUAL_MINUTES, environment: false, digits: false }

const How = ({ asked, onChange }: { asked: Asked; onChange: (asked: Asked) => void }) => (
  <>
    <Field id='ask-minutes' label={words.minutes}>
      {({ id }) => (
        <Select
          id={id}
          value={asked.minutes}
          options={MINUTES.map(value => ({ value, label: words.minutesLong(value) }))}
          onChange={minutes => onChange({ ...asked, minutes })}
        />
      )}
    </Field>
    <div>
      <Checkbox
        checked={asked.environment}
        onChange={event => onChange({ ...asked, environment: event.target.checked })}
      >
        {words.environment}
      </Checkbox>
      <p className='quiet'>{words.environmentHint}</p>
    </div>
    <div>
      <Checkbox
        checked={asked.digits}
        onChange={event => onChange({ ...asked, digits: event.target.checked })}
      >
        {words.digits}
      </Checkbox>
      <p className='quiet'>{words.digitsHint}</p>
    </div>
  </>
)
