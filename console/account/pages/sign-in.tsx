import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Alert, Button, Input, type InputRef } from 'antd'
import { sentenceFor } from '../../ui/sentence'
import { words as common } from '../../ui/ui.words'
import '../account.css'
import { words } from '../account.words'
import { useSession } from '../session.store'

/** Where an official signs in. @param over - an earlier session has ended by itself. */
export default function SignIn({ over }: { over: boolean }) {
  const { signIn } = useSession.getState()
  const [userName, setUserName] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [sentence, setSentence] = useState('')
  const passwordField = useRef<InputRef>(null)

  useEffect(() => {
    if (sentence && !busy) passwordField.current?.focus({ cursor: 'all' })
  }, [sentence, busy])

  async function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    if (!userName.trim() || !password) return setSentence(words.fillBoth)
    setBusy(true)
    setSentence('')
    try {
      await signIn(userName.trim(), password)
    } catch (error) {
      setSentence(sentenceFor(error))
      setBusy(false)
    }
  }

  return (
    <main className='sign-in'>
      <form className='card' onSubmit={event => void handleSubmit(event)} noValidate>
        <h1>
          <span className='product'>{common.product}</span>
          {words.signInTitle}
        </h1>
        {over && !sentence && <Alert type='info' showIcon title={words.over} />}
        {sentence && <Alert type='error' showIcon title={sentence} />}
        <label htmlFor='user-name'>{words.userName}</label>
        <Input
          id='user-name'
          size='large'
          autoComplete='username'
          autoFocus
          maxLength={64}
          value={userName}
          onChange={event => setUserName(event.target.value)}
        />
        <label htmlFor='password'>{words.password}</label>
        <Input
          id='password'
          type='password'
          ref={passwordField}
          size='large'
          autoComplete='current-password'
          maxLength={256}
          value={password}
          onChange={event => setPassword(event.target.value)}
        />
        <Button type='primary' size='large' htmlType='submit' block loading={busy}>
          {words.signIn}
        </Button>
      </form>
    </main>
  )
}
