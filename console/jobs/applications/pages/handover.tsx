import { type FormEvent, useEffect, useState } from 'react'
import { Alert, Button, Input } from 'antd'
import { openHandover } from '#shared/jobs/handovers.endpoints'
import type { BaseView } from '#shared/jobs/handovers.contract'
import { momentInChina } from '#shared/time/days'
import { call } from '../../../http/call'
import { Field } from '../../../ui/field'
import { sentenceFor } from '../../../ui/sentence'
import { useAct } from '../../../ui/use-act'
import '../applications.css'
import { BaseTable } from '../base-table'
import { words } from '../handover.words'

const CODE = /^\d{6}$/

/** Where a base's contact reads a list: outside the desk, since a base has no account. */
export default function HandoverPage() {
  const [token] = useState(() => location.hash.slice(1))
  const [opened, setOpened] = useState<{ view: BaseView; expiresAt: string } | null>(null)
  useEffect(() => void (document.title = words.title), [])
  return (
    <main className='handover-page'>
      {token === '' ? (
        <Alert type='warning' showIcon title={words.noToken} />
      ) : opened ? (
        <List {...opened} />
      ) : (
        <CodeForm token={token} onOpened={setOpened} />
      )}
    </main>
  )
}

interface CodeFormProps {
  token: string
  onOpened: (opened: { view: BaseView; expiresAt: string }) => void
}

function CodeForm({ token, onOpened }: CodeFormProps) {
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState(false)
  const { busy, error, act } = useAct()

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setWrong(!CODE.test(code))
    if (CODE.test(code)) void act(async () => onOpened(await call(openHandover, { token, code })))
  }

  return (
    <form className='form' onSubmit={handleSubmit} noValidate>
      <h1>{words.ask}</h1>
      <Field
        id='code'
        label={words.code}
        hint={words.codeHint}
        fault={wrong ? words.codeWrong : undefined}
      >
        {control => (
          <Input
            {...control}
            className='code'
            autoFocus
            inputMode='numeric'
            autoComplete='off'
            maxLength={6}
            value={code}
            onChange={event => setCode(event.target.value)}
          />
        )}
      </Field>
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <p className='buttons'>
        <Button type='primary' size='large' htmlType='submit' loading={busy}>
          {words.open}
        </Button>
      </p>
    </form>
  )
}

const List = ({ view, expiresAt }: { view: BaseView; expiresAt: string }) => (
  <>
    <h1>{words.title}</h1>
    <p>
      {view.employerName}　{view.day}
    </p>
    {view.rows.length === 0 ? <p>{words.empty}</p> : <BaseTable view={view} label={words.title} />}
    <p className='quiet'>{words.foot}</p>
    <p className='buttons no-print'>
      <Button onClick={() => print()}>{words.print}</Button>
      <span className='quiet'>{words.until(momentInChina(expiresAt).slice(0, -3))}</span>
    </p>
  </>
)
