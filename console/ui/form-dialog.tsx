import type { FormEvent, ReactNode } from 'react'
import { Alert, Button, Modal } from 'antd'
import { sentenceFor } from './sentence'
import { words } from './ui.words'
import { useAct } from './use-act'
import { useFocusBack } from './use-focus-back'

interface FormDialogProps {
  title: string
  /** What the button says that sends it. */
  yes: string
  /** Pixels; as wide as dialogs are, if not said. */
  width?: number
  /** Whether it may be sent as it is filled in; it shows what is wrong otherwise. */
  check: () => boolean
  /** @throws what the dialog then says; it stays open with what was filled in. */
  onSend: () => Promise<void>
  onClose: () => void
  /** The fields. */
  children: ReactNode
}

/** A form above the page. A click beside it does not close it: what was filled in would be lost. */
export function FormDialog(props: FormDialogProps) {
  const { title, yes, width, check, onSend, onClose, children } = props
  const { busy, error, act } = useAct()
  useFocusBack()

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (check()) void act(onSend)
  }

  return (
    <Modal
      open
      title={title}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      {...(width !== undefined && { width })}
    >
      <form className='form' onSubmit={handleSubmit} noValidate>
        {children}
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        <p className='buttons'>
          <Button type='primary' htmlType='submit' loading={busy}>
            {yes}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </p>
      </form>
    </Modal>
  )
}
