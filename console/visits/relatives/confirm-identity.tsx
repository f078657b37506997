import { type FormEvent, useState } from 'react'
import { Button, Checkbox, Input } from 'antd'
import type { KinshipOpened } from '#shared/visits/relatives/kinship-desk.contract'
import { confirmIdentity } from '#shared/visits/relatives/kinship-desk.endpoints'
import { call } from '../../http/call'
import { Field } from '../../ui/field'
import { useAct } from '../../ui/use-act'
import { SendButton } from '../bookings/parts/send-button'
import { isDayOrEmpty } from './days'
import { words } from './kinships.words'

interface ConfirmProps {
  opened: KinshipOpened
  onConfirmed: () => void
}

/** Where the clerk says that he has seen the relative with the ID card. */
export function ConfirmIdentity({ opened, onConfirmed }: ConfirmProps) {
  const [isOpen, setOpen] = useState(false)
  if (opened.relative.identity.state === 'verified') return null
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{words.confirm}</Button>
  return <ConfirmForm relative={opened.relative} onConfirmed={onConfirmed} />
}

interface ConfirmFormProps {
  relative: { id: string; sameIdNumber: number }
  onConfirmed: () => void
}

/** The last day of the ID card, and whether another account was his. */
export function ConfirmForm({ relative: { id, sameIdNumber }, onConfirmed }: ConfirmFormProps) {
  const [until, setUntil] = useState('')
  const [closesOthers, setCloses] = useState(false)
  const [tried, setTried] = useState(false)
  const { busy, error, act } = useAct()
  const isWrong = !isDayOrEmpty(until)

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isWrong) return
    void act(async () => {
      const documentExpiresDay = until.trim() === '' ? null : until.trim()
      await call(confirmIdentity, { relativeId: id, documentExpiresDay, closesOthers })
      onConfirmed()
    })
  }

  return (
    <form className='form' aria-label={words.confirmTitle} onSubmit={handleSubmit} noValidate>
      <h3>{words.confirmTitle}</h3>
      <p>{words.confirmMeans}</p>
      <Field
        id='card-until'
        label={words.expiresDay}
        hint={words.expiresHint}
        fault={tried && isWrong ? words.expiresWrong : undefined}
      >
        {control => (
          <Input
            {...control}
            style={{ width: 200 }}
            maxLength={10}
            value={until}
            onChange={event => setUntil(event.target.value)}
          />
        )}
      </Field>
      {sameIdNumber > 0 && (
        <Checkbox checked={closesOthers} onChange={event => setCloses(event.target.checked)}>
          {words.closesOthers}
        </Checkbox>
      )}
      <SendButton busy={busy} error={error} label={words.confirm} hasKeys={false} />
    </form>
  )
}
