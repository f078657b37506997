import { type FormEvent, useState } from 'react'
import { Alert, Button, Modal } from 'antd'
import type { PersonRow } from '#shared/people/people.contract'
import { setSchedule } from '#shared/reports/schedules.endpoints'
import type { Day } from '#shared/time/days'
import { call } from '../../http/call'
import { ReasonField } from '../../ui/plans/reason-field'
import { sentenceFor } from '../../ui/sentence'
import { words as common } from '../../ui/ui.words'
import { useAct } from '../../ui/use-act'
import { useFocusBack } from '../../ui/use-focus-back'
import { type Draft, emptyDraft, faultsIn, whoOf } from './draft'
import { HowFields } from './how-fields'
import { words } from './schedules.words'
import { TargetFields } from './target-fields'

const SHORTEST_REASON = 2

interface ScheduleEditorProps {
  today: Day
  /** @param sentence - what was done. */
  onSaved: (sentence: string) => void
  onClose: () => void
}

/** Where an officer says who reports what, how often, and how. */
export function ScheduleEditor({ today, onSaved, onClose }: ScheduleEditorProps) {
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(today))
  const [person, setPerson] = useState<PersonRow | null>(null)
  const [tried, setTried] = useState(false)
  const { busy, error, act } = useAct()
  useFocusBack()
  const type = (change: Partial<Draft>) => setDraft(before => ({ ...before, ...change }))
  const faults = faultsIn(error)
  const isTooShort = draft.reason.trim().length < SHORTEST_REASON
  const lacksPerson = draft.target === 'person' && !person

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isTooShort || lacksPerson) return
    void act(async () => {
      const { target, category, ...rest } = draft
      const saved = await call(setSchedule, {
        ...rest,
        reason: rest.reason.trim(),
        for:
          target === 'person' && person
            ? { kind: 'person', personId: person.id }
            : { kind: 'category', category },
      })
      onSaved(words.saved(whoOf(saved)))
    })
  }

  return (
    <Modal
      open
      className='report-editor'
      title={words.add}
      width={640}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <TargetFields
        draft={draft}
        person={person}
        missing={tried && lacksPerson ? words.choosePerson : undefined}
        onType={type}
        onChoose={setPerson}
      />
      <form className='form' aria-label={words.add} onSubmit={handleSubmit} noValidate>
        <HowFields draft={draft} today={today} faults={faults} onType={type} />
        <ReasonField
          id='schedule-reason'
          reason={draft.reason}
          missing={tried && isTooShort}
          onType={reason => type({ reason })}
        />
        <p className='quiet'>{words.replaces}</p>
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        <p className='buttons'>
          <Button type='primary' htmlType='submit' loading={busy}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </p>
      </form>
    </Modal>
  )
}
