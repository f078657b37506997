import type { ChangeEvent, FormEvent } from 'react'
import { Alert, Button, Input } from 'antd'
import { words } from './evidence.words'

interface ProofFormProps {
  text: string
  /** A sentence; '' when nothing is wrong. */
  fault: string
  busy: boolean
  onText: (text: string) => void
  onFault: (sentence: string) => void
  onSubmit: (event: FormEvent) => void
}

/** Where a proof is pasted, or its file opened. */
export function ProofForm({ text, fault, busy, onText, onFault, onSubmit }: ProofFormProps) {
  async function handleFile({ target }: ChangeEvent<HTMLInputElement>) {
    const read = await target.files?.[0]?.text().catch(() => null)
    onText(read ?? '')
    if (read === null) onFault(words.unreadable)
  }

  return (
    <form className='card form' onSubmit={onSubmit}>
      <p>{words.intro}</p>
      <p className='quiet'>{words.stays}</p>
      <div className='field'>
        <label htmlFor='proof'>{words.paste}</label>
        <Input.TextArea
          id='proof'
          rows={6}
          spellCheck={false}
          value={text}
          status={fault ? 'error' : ''}
          onChange={({ target }) => onText(target.value)}
        />
      </div>
      <div className='field'>
        <label htmlFor='proof-file'>{words.open}</label>
        <input
          id='proof-file'
          type='file'
          accept='.json,.txt'
          onChange={event => void handleFile(event)}
        />
      </div>
      {fault && <Alert type='error' showIcon title={fault} />}
      <p className='buttons'>
        <Button type='primary' size='large' htmlType='submit' loading={busy} disabled={!text}>
          {words.check}
        </Button>
      </p>
    </form>
  )
}
