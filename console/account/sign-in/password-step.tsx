import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Alert, Button, Input, type InputRef } from 'antd'
import { signInStaff } from '#shared/account/account.endpoints'
import { call } from '../../http/call'
import { Field } from '../../ui/field'
import { sentenceFor } from '../../ui/sentence'
import { useAct } from '../../ui/use-act'
import { words } from '../account.words'
import type { Turn } from './steps'

interface PasswordStepProps {
  userName: string
  /** Why one is here again, in words; empty when not. */
  why: string
  /** Being here again is because something went wrong. */
  failed: boolean
  onUserName: (userName: string) => void
  onTurn: Turn
}

/** The first half of signing in. */
export function PasswordStep({ userName, why, failed, onUserName, onTurn }: PasswordStepProps) {
  const [password, setPassword] = useState('')
  const [unfilled, setUnfilled] = useState(false)
  const { busy, error, act } = useAct()
  const passwordField = useRef<InputRef>(null)
  const sentence = unfilled ? words.fillBoth : error === null ? '' : sentenceFor(error)

  useEffect(() => {
    if (sentence && !busy) passwordField.current?.focus({ cursor: 'all' })
  }, [sentence, busy])

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    const name = userName.trim()
    setUnfilled(!name || !password)
    if (!name || !password) return
    void act(async () => onTurn(await call(signInStaff, { userName: name, password })))
  }

  return (
    <form className='form' onSubmit={handleSubmit} noValidate>
      {sentence && <Alert type='error' showIcon title={sentence} />}
      {why && !sentence && <Alert type={failed ? 'error' : 'info'} showIcon title={why} />}
      <Field id='user-name' label={words.userName}>
        {control => (
          <Input
            {...control}
            size='large'
            autoComplete='username'
            autoFocus={!userName}
            maxLength={64}
            value={userName}
            onChange={event => onUserName(event.target.value)}
          />
        )}
      </Field>
      <Field id='password' label={words.password}>
        {control => (
          <Input
            {...control}
            type='password'
            ref={passwordField}
            size='large'
            autoComplete='current-password'
            autoFocus={userName !== ''}
            maxLength={256}
            value={password}
            onChange={event => setPassword(event.target.value)}
          />
        )}
      </Field>
      <Button type='primary' size='large' htmlType='submit' block loading={busy}>
        {words.next}
      </Button>
    </form>
  )
}
