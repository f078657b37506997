import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Alert, Button, Input, type InputRef } from 'antd'
import type { Staff } from '#shared/account/account.contract'
import { confirmStaff } from '#shared/account/account.endpoints'
import { Refused } from '#shared/ask'
import { call } from '../../http/call'
import { Field } from '../../ui/field'
import { sentenceFor } from '../../ui/sentence'
import { useAct } from '../../ui/use-act'
import { words } from '../account.words'
import type { Turn } from './steps'

/** The server asks for as much. */
const SHORTEST_CODE = 6

interface CodeFormProps {
  challenge: string
  /** An app is being set up, so that there are no recovery codes yet. */
  enrolling?: boolean
  /** @param recoveryCodes - null unless an app was set up just now. */
  onIn: (staff: Staff, recoveryCodes: string[] | null) => void
  onTurn: Turn
}

/** The second half of signing in: a code from the app, or a recovery code. */
export function CodeForm({ challenge, enrolling = false, onIn, onTurn }: CodeFormProps) {
  const [code, setCode] = useState('')
  const [unfilled, setUnfilled] = useState(false)
  const { busy, error, act } = useAct()
  const field = useRef<InputRef>(null)
  const sentence = unfilled ? words.fillCode : error === null ? '' : sentenceFor(error)

  useEffect(() => {
    if (sentence && !busy) field.current?.focus({ cursor: 'all' })
  }, [sentence, busy])

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    const typed = code.replaceAll(/\s/g, '')
    setUnfilled(typed.length < SHORTEST_CODE)
    if (typed.length < SHORTEST_CODE) return
    void act(async () => {
      try {
        const { staff, recoveryCodes } = await call(confirmStaff, { challenge, code: typed })
        onIn(staff, recoveryCodes)
      } catch (error) {
        if (!endsTheAttempt(error)) throw error
        onTurn({ next: 'password', why: sentenceFor(error) })
      }
    })
  }

  return (
    <form className='form' onSubmit={handleSubmit} noValidate>
      {sentence && <Alert type='error' showIcon title={sentence} />}
      <Field id='code' label={words.code} hint={enrolling ? words.enrolHint : words.codeHint}>
        {control => (
          <Input
            {...control}
            ref={field}
            size='large'
            autoComplete='one-time-code'
            autoFocus
            maxLength={20}
            value={code}
            onChange={event => setCode(event.target.value)}
          />
        )}
      </Field>
      <Button type='primary' size='large' htmlType='submit' block loading={busy}>
        {words.signIn}
      </Button>
      <Button type='link' onClick={() => onTurn({ next: 'password', why: '' })}>
        {words.startAgain}
      </Button>
    </form>
  )
}

/** No code can help any more: the password is asked for again. */
const endsTheAttempt = (error: unknown) =>
  error instanceof Refused && ['sign-in-again', 'account-locked'].includes(error.problem.code)
