import { type FormEvent, useCallback, useState } from 'react'
import { Alert, Button, Input, Modal } from 'antd'
import { listBank, setPaper } from '#shared/courses/exams.endpoints'
import { LONGEST_TITLE } from '#shared/courses/lesson-limits'
import type { PersonRow } from '#shared/people/people.contract'
import type { Day } from '#shared/time/days'
import { call } from '../../../http/call'
import { Field } from '../../../ui/field'
import { ReasonField } from '../../../ui/plans/reason-field'
import { sentenceFor } from '../../../ui/sentence'
import { words as common } from '../../../ui/ui.words'
import { useAct } from '../../../ui/use-act'
import { useAnswer } from '../../../ui/use-answer'
import { useFocusBack } from '../../../ui/use-focus-back'
import { type Draft, emptyDraft, faultsIn } from './draft'
import { DrawFields } from './draw-fields'
import { words } from './papers.words'
import { RuleFields } from './rule-fields'
import { TargetFields } from './target-fields'

const SHORTEST = 2

interface PaperEditorProps {
  today: Day
  forMany: boolean
  /** @param sentence - what was done. */
  onSaved: (sentence: string) => void
  onClose: () => void
}

/** Where an officer sets an exam. */
export function PaperEditor({ today, forMany, onSaved, onClose }: PaperEditorProps) {
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(today, forMany))
  const [person, setPerson] = useState<PersonRow | null>(null)
  const [attemptId] = useState(() => crypto.randomUUID())
  const [tried, setTried] = useState(false)
  const { busy, error, act } = useAct()
  const { answer: bank } = useAnswer(useCallback(() => call(listBank, {}), []))
  useFocusBack()
  const type = (change: Partial<Draft>) => setDraft(before => ({ ...before, ...change }))
  const lacksPerson = draft.target === 'person' && !person

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isShort(draft.title) || isShort(draft.reason) || lacksPerson) return
    void act(async () => {
      const { target, category, ...rest } = draft
      await call(setPaper, {
        ...rest,
        attemptId,
        title: rest.title.trim(),
        reason: rest.reason.trim(),
        for: forOf(target, category, person),
      })
      onSaved(words.saved(draft.title.trim()))
    })
  }

  return (
    <Modal
      open
      className='exam-editor'
      title={words.add}
      width={720}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <TargetFields
        {...{ draft, person, forMany }}
        missing={tried && lacksPerson ? words.choosePerson : undefined}
        onType={type}
        onChoose={setPerson}
      />
      <form className='form' aria-label={words.add} onSubmit={handleSubmit} noValidate>
        <TitleField title={draft.title} isTried={tried} onType={title => type({ title })} />
        <DrawFields
          draws={draft.draws}
          counts={bank?.counts ?? []}
          fault={faultsIn(error).draws}
          onType={draws => type({ draws })}
        />
        <RuleFields draft={draft} today={today} faults={faultsIn(error)} onType={type} />
        <ReasonField
          id='exam-reason'
          reason={draft.reason}
          missing={tried && isShort(draft.reason)}
          onType={reason => type({ reason })}
        />
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

function forOf(target: Draft['target'], category: Draft['category'], person: PersonRow | null) {
  if (target === 'person' && person) return { kind: 'person' as const, personId: person.id }
  return target === 'category'
    ? { kind: 'category' as const, category }
    : { kind: 'everybody' as const }
}

interface TitleFieldProps {
  title: string
  isTried: boolean
  onType: (title: string) => void
}

const TitleField = ({ title, isTried, onType }: TitleFieldProps) => (
  <Field
    id='exam-title'
    label={words.titleLabel}
    hint={words.titleHint}
    fault={isTried && isShort(title) ? words.missingTitle : undefined}
  >
    {control => (
      <Input
        {...control}
        maxLength={LONGEST_TITLE}
        value={title}
        onChange={event => onType(event.target.value)}
      />
    )}
  </Field>
)

const isShort = (text: string) => text.trim().length < SHORTEST
