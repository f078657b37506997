import { type FormEvent, useState } from 'react'
import { Alert, Button } from 'antd'
import { setPlan } from '#shared/checkins/checkins.endpoints'
import type { Window } from '#shared/checkins/plans.contract'
import type { PersonRow } from '#shared/people/people.contract'
import { call } from '../../http/call'
import { AskFirst } from '../../ui/ask-first'
import { fieldFaultsOf } from '../../ui/field-faults'
import { sentenceFor } from '../../ui/sentence'
import { words as common } from '../../ui/ui.words'
import { useAct } from '../../ui/use-act'
import { windowTyped } from '../clock-typed'
import { words } from '../people.words'
import { WindowFields } from '../window-fields'

interface WindowSectionProps {
  person: PersonRow
  mayPlan: boolean
  onChanged: () => Promise<void>
}

/** When a person checks in each day, and a change of that. */
export function WindowSection({ person, mayPlan, onChanged }: WindowSectionProps) {
  const [doing, setDoing] = useState<'set' | 'end' | null>(null)
  const [outcome, setOutcome] = useState('')

  const last = person.next ?? person

  async function change(window: Window | null) {
    const { firstDay } = await call(setPlan, { personId: person.id, window })
    setOutcome(window ? words.windowSaved(window, firstDay) : words.windowEnded(firstDay))
    setDoing(null)
    await onChanged()
  }

  return (
    <section aria-labelledby='window'>
      <h2 id='window'>{words.window}</h2>
      <p className='now'>{person.window ? words.windowInWords(person.window) : words.noWindow}</p>
      {person.next && <p className='next'>{words.nextInWords(person.next)}</p>}
      {outcome && <Alert type='success' showIcon role='status' title={outcome} />}
      {doing === 'set' && (
        <WindowForm
          person={person}
          before={last.window}
          onSave={change}
          onClose={() => setDoing(null)}
        />
      )}
      {mayPlan && doing !== 'set' && (
        <p className='buttons'>
          <Button onClick={() => setDoing('set')}>{words.setWindow}</Button>
          {last.window && <Button onClick={() => setDoing('end')}>{words.endWindow}</Button>}
        </p>
      )}
      {doing === 'end' && (
        <AskFirst
          title={words.endWindowTitle}
          yes={words.endWindow}
          onYes={() => change(null)}
          onClose={() => setDoing(null)}
        >
          {words.endWindowMeans(person.name)}
        </AskFirst>
      )}
    </section>
  )
}

interface WindowFormProps {
  person: PersonRow
  /** What applied last, to begin with. */
  before: Window | null
  onSave: (window: Window) => Promise<void>
  onClose: () => void
}

function WindowForm({ person, before, onSave, onClose }: WindowFormProps) {
  const [window, setWindow] = useState<Window>(before ?? { opensAt: '', closesAt: '' })
  const { busy, error, act } = useAct()
  const faults = fieldFaultsOf(error)

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    void act(() => onSave(windowTyped(window)))
  }

  return (
    <form className='form' onSubmit={handleSubmit} noValidate>
      <p>
        {words.windowApplies}
        {person.window ? words.windowWhen.change : words.windowWhen.first}
      </p>
      <WindowFields window={window} faults={faults} autoFocus onChange={setWindow} />
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <p className='buttons'>
        <Button type='primary' htmlType='submit' loading={busy}>
          {words.save}
        </Button>
        <Button onClick={onClose}>{common.cancel}</Button>
      </p>
    </form>
  )
}
