import { type FormEvent, useState } from 'react'
import { Alert, Button } from 'antd'
import { Refused } from '#shared/ask'
import { registerPerson } from '#shared/people/people.endpoints'
import { call } from '../../http/call'
import { Fault } from '../../ui/fault'
import { fieldFaultsOf } from '../../ui/field-faults'
import { termsOf } from '../../ui/plans/editor/draft'
import { useFocusOnFault } from '../../ui/plans/use-focus-on-fault'
import { sentenceFor } from '../../ui/sentence'
import { useAct } from '../../ui/use-act'
import { useOffices } from '../../ui/use-offices'
import { words } from '../people.words'
import { BLANK, type Filled } from './filled'
import { RegisterFields } from './register-fields'

/** Whose file was opened. */
export interface Registered {
  id: string
  name: string
}

/** Everything that is needed to open a file; what is wrong is said at its field. */
export function RegisterForm({ onRegistered }: { onRegistered: (person: Registered) => void }) {
  const [filled, setFilled] = useState(BLANK)
  const [sent, setSent] = useState(BLANK)
  const { offices, error: officesError, again } = useOffices()
  const { busy, error, act } = useAct()
  const form = useFocusOnFault(error)
  const fill = (change: Partial<Filled>) => setFilled(before => ({ ...before, ...change }))
  const officeId = filled.officeId || (offices.length === 1 ? offices[0]!.id : '')
  const faults = stillStanding(faultsOf(error, officeId), filled, sent)

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    const { name, idNumber, phone, category, ownPlan, terms } = filled
    setSent(filled)
    void act(async () => {
      const { personId } = await call(registerPerson, {
        name,
        idNumber,
        phone: phone.replaceAll(/\s/g, ''),
        officeId,
        category,
        terms: ownPlan ? termsOf(terms) : null,
      })
      onRegistered({ id: personId, name: name.trim() })
    })
  }

  return (
    <form className='form' ref={form} onSubmit={handleSubmit} noValidate>
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <RegisterFields
        filled={{ ...filled, officeId }}
        faults={faults}
        offices={offices}
        onFill={fill}
      />
      {officesError !== null && (
        <Fault what={words.officesMissing} error={officesError} onRetry={again} />
      )}
      <Button type='primary' size='large' htmlType='submit' block loading={busy}>
        {words.registerDone}
      </Button>
    </form>
  )
}

/** Refusals of the whole question that are about one field are said there as well. */
function faultsOf(error: unknown, officeId: string): Record<string, string> {
  const code = error instanceof Refused ? error.problem.code : null
  if (code === 'already-registered') return { idNumber: code }
  if (code === 'no-such-office') return { officeId: code }
  const noOffice = code === 'bad-input' && !officeId
  return { ...fieldFaultsOf(error), ...(noOffice && { officeId: 'missing' }) }
}

/** A fault is about what was sent: at a field that was changed since, it would be wrong itself. */
function stillStanding(faults: Record<string, string>, filled: Filled, sent: Filled) {
  const stands = ([path]: [string, string]) => {
    const field = path.split('.')[0] as keyof Filled
    return filled[field] === sent[field]
  }
  return Object.fromEntries(Object.entries(faults).filter(stands))
}
