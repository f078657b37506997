import { type FormEvent, useRef, useState } from 'react'
import { Alert, Button, Input, Radio } from 'antd'
import { tellApplicant } from '#shared/jobs/applications.endpoints'
import { call } from '../../http/call'
import { Field } from '../../ui/field'
import { sentenceFor } from '../../ui/sentence'
import { useAct } from '../../ui/use-act'
import type { FormProps } from './opened'
import { words } from './applications.words'

const LONGEST = 300

/** A word to the person: the officer's own, or one that the base asked to be passed on. */
export function TellForm({ opened, onChange }: FormProps) {
  const [from, setFrom] = useState<'officer' | 'base'>('officer')
  const [said, setSaid] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, error, act } = useAct()
  // Kept over a lost answer, so that a second press is the same word.
  const attempt = useRef<string>(crypto.randomUUID())

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    const told = said.trim()
    setMissing(told === '')
    if (told === '') return
    void act(async () => {
      const { id } = opened.application
      const attemptId = attempt.current
      const after = await call(tellApplicant, { id, attemptId, from, words: told })
      attempt.current = crypto.randomUUID()
      setSaid('')
      onChange(after, words.told)
    })
  }

  return (
    <form className='form' aria-label={words.tell} onSubmit={handleSubmit} noValidate>
      <h3>{words.tell}</h3>
      <Radio.Group
        aria-label={words.tellFrom}
        value={from}
        onChange={event => setFrom(event.target.value as 'officer' | 'base')}
      >
        <Radio value='officer'>{words.whose.officer}</Radio>
        <Radio value='base'>{words.whose.base}</Radio>
      </Radio.Group>
      <Field
        id='tell-words'
        label={words.tellWords}
        fault={missing ? words.faults.words : undefined}
      >
        {control => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={LONGEST}
            value={said}
            onChange={event => setSaid(event.target.value)}
          />
        )}
      </Field>
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <Button htmlType='submit' loading={busy}>
        {words.tellNow}
      </Button>
    </form>
  )
}
