import { type FormEvent, useState } from 'react'
import { Alert, Button, Input } from 'antd'
import { settleNeed } from '#shared/jobs/applications.endpoints'
import { call } from '../../http/call'
import { Field } from '../../ui/field'
import { sentenceFor } from '../../ui/sentence'
import { useAct } from '../../ui/use-act'
import type { FormProps } from './opened'
import { words } from './applications.words'

const LONGEST = 300

/** Where an officer notes that what waited is done: a word passed on, or paper destroyed. */
export function SettleForm({ opened, onChange }: FormProps) {
  const [said, setSaid] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, error, act } = useAct()
  const { id, needs } = opened.application
  if (!needs) return null

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setMissing(said.trim() === '')
    if (said.trim() === '' || !needs) return
    void act(async () => {
      const after = await call(settleNeed, { id, needs, words: said.trim() })
      onChange(after, words.settled(after.application), true)
    })
  }

  return (
    <form className='form' aria-label={words.settle[needs]} onSubmit={handleSubmit} noValidate>
      <Alert type='warning' showIcon title={words.needsWhat[needs]} />
      <Field
        id='settle-words'
        label={words.settleWords}
        fault={missing ? words.faults.words : undefined}
      >
        {control => (
          <Input
            {...control}
            maxLength={LONGEST}
            value={said}
            onChange={event => setSaid(event.target.value)}
          />
        )}
      </Field>
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <Button type='primary' htmlType='submit' loading={busy}>
        {words.settle[needs]}
      </Button>
    </form>
  )
}
