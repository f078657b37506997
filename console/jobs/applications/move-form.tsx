import { type FormEvent, useState } from 'react'
import { Alert, Button, Input, Radio } from 'antd'
import { moveApplication } from '#shared/jobs/applications.endpoints'
import { call } from '../../http/call'
import { serverNow } from '../../http/server-clock'
import { Field } from '../../ui/field'
import { sentenceFor } from '../../ui/sentence'
import { useAct } from '../../ui/use-act'
import type { FormProps } from './opened'
import { words } from './applications.words'
import { BLANK, type MoveDraft, type MoveFaults, faultsOf, interviewOf } from './move-draft'

const LONGEST = 300

/** Where an officer notes what the base has said. Nothing is chosen beforehand. */
export function MoveForm({ opened, onChange }: FormProps) {
  const [draft, setDraft] = useState(BLANK)
  const [tried, setTried] = useState(false)
  const { busy, error, act } = useAct()
  const faults = tried ? faultsOf(draft, serverNow()) : {}
  const fill = (change: Partial<MoveDraft>) => setDraft(before => ({ ...before, ...change }))
  const { id, state: from } = opened.application

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    const { state } = draft
    if (state === null || Object.keys(faultsOf(draft, serverNow())).length > 0) return
    void act(async () => {
      const after = await call(moveApplication, {
        ...{ id, from, state, words: draft.words.trim() },
        interview: state === 'interview' ? interviewOf(draft) : null,
        startedDay: state === 'started' ? draft.startedDay : null,
      })
      onChange(after, words.moved(after.application))
    })
  }

  return (
    <form className='form' aria-label={words.move} onSubmit={handleSubmit} noValidate>
      <h3>{words.move}</h3>
      <Radio.Group
        aria-label={words.moveTo}
        value={draft.state}
        onChange={event => fill({ state: event.target.value as MoveDraft['state'] })}
      >
        {opened.next.map(state => (
          <Radio key={state} value={state}>
            {words.states[state]}
          </Radio>
        ))}
      </Radio.Group>
      {faults.state && <Alert type='warning' showIcon title={faults.state} />}
      {draft.state === 'interview' && (
        <InterviewFields draft={draft} faults={faults} onFill={fill} />
      )}
      {draft.state === 'started' && (
        <TextField
          name='startedDay'
          type='date'
          draft={draft}
          faults={faults}
          label={words.startedDay}
          onFill={fill}
        />
      )}
      <Field id='move-words' label={words.moveWords} hint={words.moveWordsHint}>
        {control => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={LONGEST}
            value={draft.words}
            onChange={event => fill({ words: event.target.value })}
          />
        )}
      </Field>
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <Button type='primary' htmlType='submit' loading={busy}>
        {words.moveNow}
      </Button>
    </form>
  )
}

interface FieldsProps {
  draft: MoveDraft
  faults: MoveFaults
  onFill: (change: Partial<MoveDraft>) => void
}

const InterviewFields = (props: FieldsProps) => (
  <>
    <div className='pair'>
      <TextField name='day' type='date' label={words.interviewDay} {...props} />
      <TextField name='clock' type='time' label={words.interviewClock} {...props} />
      <TextField name='minutes' type='number' label={words.interviewMinutes} {...props} />
    </div>
    <TextField name='place' label={words.interviewPlace} {...props} />
    <TextField name='contact' label={words.interviewContact} {...props} />
  </>
)

interface TextFieldProps extends FieldsProps {
  name: 'day' | 'clock' | 'minutes' | 'place' | 'contact' | 'startedDay'
  label: string
  type?: string
}

const TextField = ({ name, label, type = 'text', draft, faults, onFill }: TextFieldProps) => (
  <Field
    id={`move-${name}`}
    label={label}
    fault={name === 'minutes' || name === 'contact' ? undefined : faults[name]}
  >
    {control => (
      <Input
        {...control}
        type={type}
        maxLength={120}
        value={draft[name]}
        onChange={event => onFill({ [name]: event.target.value })}
      />
    )}
  </Field>
)
