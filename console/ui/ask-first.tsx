import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Alert, Button, Input, type InputRef, Modal } from 'antd'
import { Field } from './field'
import { sentenceFor } from './sentence'
import { words } from './ui.words'
import { useAct } from './use-act'
import { useFocusBack } from './use-focus-back'

/** The server asks for as much. */
const SHORTEST_REASON = 2
const LONGEST_REASON = 200

interface AskFirstProps {
  title: string
  /** What will happen. */
  children: ReactNode
  /** What the button says that does it. */
  yes: string
  danger?: boolean
  /** A reason is written down with the act. */
  asksReason?: boolean
  /** @throws what the dialog then says; it stays open. */
  onYes: (reason: string) => Promise<void>
  onClose: () => void
}

/** Says what an act means before it is done, and asks why where that is written down. */
export function AskFirst(props: AskFirstProps) {
  const { title, children, yes, danger = false, asksReason = false, onYes, onClose } = props
  const [reason, setReason] = useState('')
  const [tooShort, setTooShort] = useState(false)
  const { busy, error, act } = useAct()
  const first = useRef<InputRef & HTMLButtonElement>(null)
  useFocusBack()

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    const said = reason.trim()
    setTooShort(asksReason && said.length < SHORTEST_REASON)
    if (asksReason && said.length < SHORTEST_REASON) return
    void act(async () => {
      await onYes(said)
      onClose()
    })
  }

  return (
    <Modal
      open
      title={title}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      afterOpenChange={open => open && first.current?.focus()}
    >
      <form className='form' onSubmit={handleSubmit} noValidate>
        <div>{children}</div>
        {asksReason && (
          <Field
            id='reason'
            label={words.reason}
            hint={words.reasonKept}
            fault={tooShort ? words.reasonTooShort : undefined}
          >
            {control => (
              <Input
                {...control}
                ref={first}
                maxLength={LONGEST_REASON}
                value={reason}
                onChange={event => setReason(event.target.value)}
              />
            )}
          </Field>
        )}
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        <p className='buttons'>
          <Button
            type='primary'
            danger={danger}
            htmlType='submit'
            loading={busy}
            ref={asksReason ? null : first}
          >
            {yes}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </p>
      </form>
    </Modal>
  )
}
