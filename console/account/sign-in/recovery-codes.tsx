import { type FormEvent, useEffect, useState } from 'react'
import { Button, Checkbox } from 'antd'
import { copyText } from '../../device/clipboard'
import { Printed } from '../../ui/printed'
import { words as common } from '../../ui/ui.words'
import { words } from '../account.words'

interface RecoveryCodesProps {
  codes: readonly string[]
  /** They are kept somewhere, so that the desk may open. */
  onKept: () => void
}

/** Shown once: each opens the door once when the app is lost. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const [kept, setKept] = useState(false)
  const [copied, setCopied] = useState<boolean | null>(null)
  useWarningBeforeLeaving()

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (kept) onKept()
  }

  return (
    <form className='form' onSubmit={handleSubmit}>
      <p>{words.recoveryWhat}</p>
      <Codes codes={codes} />
      <p className='buttons'>
        <Button autoFocus onClick={() => void copyText(codes.join('\n')).then(setCopied)}>
          {words.copy}
        </Button>
        <Button onClick={() => print()}>{common.print}</Button>
        <span role='status'>{copied !== null && (copied ? words.copied : words.notCopied)}</span>
      </p>
      <Checkbox checked={kept} onChange={event => setKept(event.target.checked)}>
        {words.haveKept}
      </Checkbox>
      <Button type='primary' size='large' htmlType='submit' block disabled={!kept}>
        {words.goOn}
      </Button>
      <Printed>
        <h1>{words.recoveryTitle}</h1>
        <p>{words.recoveryWhat}</p>
        <Codes codes={codes} />
      </Printed>
    </form>
  )
}

const Codes = ({ codes }: { codes: readonly string[] }) => (
  <ol className='recovery-codes'>
    {codes.map(code => (
      <li key={code}>
        <code>{code}</code>
      </li>
    ))}
  </ol>
)

/** They cannot be shown again: the browser asks before they are gone. */
function useWarningBeforeLeaving() {
  useEffect(() => {
    const handleLeaving = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', handleLeaving)
    return () => removeEventListener('beforeunload', handleLeaving)
  }, [])
}
