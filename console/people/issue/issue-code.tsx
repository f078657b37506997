import { type FormEvent, useState } from 'react'
import { Alert, Button, Radio } from 'antd'
import type { BindingStage } from '#shared/people/people.contract'
import { issueActivation } from '#shared/people/people.endpoints'
import { call } from '../../http/call'
import { sentenceFor } from '../../ui/sentence'
import { words as common } from '../../ui/ui.words'
import { useAct } from '../../ui/use-act'
import { words } from '../people.words'
import { IssuedCode } from './issued-code'

interface IssueCodeProps {
  person: { id: string; name: string; binding: BindingStage }
  onIssued?: () => Promise<void>
  onClose: () => void
}

/** Makes the code with which a person binds a phone, once it was said whether identity was seen. */
export function IssueCode({ person, onIssued, onClose }: IssueCodeProps) {
  const [identitySeen, setIdentitySeen] = useState<boolean | null>(null)
  const [issued, setIssued] = useState<{ code: string; expiresAt: string } | null>(null)
  const { busy, error, act } = useAct()

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (identitySeen === null) return
    void act(async () => {
      setIssued(await call(issueActivation, { personId: person.id, identitySeen }))
      await onIssued?.()
    })
  }

  if (issued) return <IssuedCode name={person.name} {...issued} onDone={onClose} />
  return (
    <form className='form issue' onSubmit={handleSubmit}>
      <h3 id='identity'>{words.identitySeen}</h3>
      <Radio.Group
        aria-labelledby='identity'
        value={identitySeen}
        onChange={event => setIdentitySeen(event.target.value as boolean)}
      >
        <Seen value seen='yes' />
        <Seen value={false} seen='no' />
      </Radio.Group>
      {person.binding !== 'none' && (
        <p className='quiet'>
          {words.codeEnds}
          {person.binding === 'active' && words.phoneStays}
        </p>
      )}
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <p className='buttons'>
        <Button type='primary' htmlType='submit' disabled={identitySeen === null} loading={busy}>
          {words.makeCode}
        </Button>
        <Button onClick={onClose}>{common.cancel}</Button>
      </p>
    </form>
  )
}

const Seen = ({ value, seen }: { value: boolean; seen: 'yes' | 'no' }) => (
  <Radio value={value} autoFocus={value}>
    <strong>{words.seen[seen]}</strong>
    <span className='means'>{words.seenMeans[seen]}</span>
  </Radio>
)
