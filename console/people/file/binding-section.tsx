import { useState } from 'react'
import { Alert, Button } from 'antd'
import type { PersonRow } from '#shared/people/people.contract'
import { confirmBinding, endBinding } from '#shared/people/people.endpoints'
import { call } from '../../http/call'
import { AskFirst } from '../../ui/ask-first'
import { Outcome } from '../../ui/outcome'
import { BindingMark } from '../binding-mark'
import { IssueDialog } from '../issue/issue-dialog'
import { words } from '../people.words'

interface BindingSectionProps {
  person: PersonRow
  mayBind: boolean
  onChanged: () => Promise<void>
}

/** What an officer can do about a binding. */
type Act = 'issue' | 'confirm' | 'end'

/** How far the phone is bound, and what an officer can do about it. */
export function BindingSection({ person, mayBind, onChanged }: BindingSectionProps) {
  const [doing, setDoing] = useState<Act | null>(null)
  const [outcome, setOutcome] = useState('')
  const { binding, name, newPhoneAskedAt } = person
  const personId = person.id
  const close = () => setDoing(null)

  async function confirm() {
    await call(confirmBinding, { personId })
    setOutcome(words.confirmed)
    await onChanged()
  }

  async function end(reason: string) {
    await call(endBinding, { personId, reason })
    setOutcome(words.ended)
    await onChanged()
  }

  return (
    <section aria-labelledby='binding'>
      <h2 id='binding'>{words.binding}</h2>
      <p className='now'>
        <BindingMark person={person} />
      </p>
      <p>{words.bindingMeans[binding]}</p>
      {newPhoneAskedAt && (
        <Alert type='warning' showIcon title={words.newPhoneAsked(newPhoneAskedAt)} />
      )}
      <Outcome sentence={outcome} />
      {mayBind && <BindingButtons person={person} onChoose={setDoing} />}
      {doing === 'issue' && <IssueDialog person={person} onIssued={onChanged} onClose={close} />}
      {doing === 'confirm' && (
        <AskFirst title={words.confirmTitle} yes={words.confirm} onYes={confirm} onClose={close}>
          {words.confirmMeans(name)}
        </AskFirst>
      )}
      {doing === 'end' && (
        <AskFirst
          title={words.endTitle}
          yes={words.end}
          danger
          asksReason
          onYes={end}
          onClose={close}
        >
          {words.endMeans(name)}
        </AskFirst>
      )}
    </section>
  )
}

interface BindingButtonsProps {
  person: PersonRow
  onChoose: (act: Act) => void
}

/** What can be done now; what is waited for stands out. */
function BindingButtons({ person, onChoose }: BindingButtonsProps) {
  const { binding, newPhoneAskedAt } = person
  const codeIsDue = binding === 'none' || newPhoneAskedAt !== null
  return (
    <p className='buttons'>
      {binding === 'pending' && (
        <Button type='primary' onClick={() => onChoose('confirm')}>
          {words.confirm}
        </Button>
      )}
      <Button type={codeIsDue ? 'primary' : 'default'} onClick={() => onChoose('issue')}>
        {binding === 'none' ? words.issue : words.issueAgain}
      </Button>
      {binding !== 'none' && (
        <Button danger onClick={() => onChoose('end')}>
          {words.end}
        </Button>
      )}
    </p>
  )
}
