import { type FormEvent, useState } from 'react'
import { Alert, Button, Input, Modal } from 'antd'
import type { Assignment, StudyPlan } from '#shared/courses/assignments.contract'
import { assignLessons, saveStudyPlan } from '#shared/courses/assignments.endpoints'
import type { PersonRow } from '#shared/people/people.contract'
import type { Day } from '#shared/time/days'
import { call } from '../../http/call'
import { Field } from '../../ui/field'
import { ReasonField } from '../../ui/plans/reason-field'
import { sentenceFor } from '../../ui/sentence'
import { words as common } from '../../ui/ui.words'
import { useAct } from '../../ui/use-act'
import { useFocusBack } from '../../ui/use-focus-back'
import { words } from './assignments.words'
import { ChooseLessons } from './choose-lessons'
import { type Draft, emptyDraft, faultsIn, targetOf, toSend } from './draft'
import { TargetFields } from './target-fields'
import { WhenFields } from './when-fields'

const SHORTEST_REASON = 2

interface AssignmentEditorProps {
  today: Day
  plans: readonly StudyPlan[]
  mayAssignCategories: boolean
  onAssigned: (assignment: Assignment) => void
  onPlanSaved: (plan: StudyPlan) => void
  onClose: () => void
}

/** Where an officer says who studies what until when. */
export function AssignmentEditor(props: AssignmentEditorProps) {
  const { today, plans, mayAssignCategories, onClose } = props
  const form = useAssigning(props)
  const { draft, person, tried, busy, error, faults, lacks, type } = form
  useFocusBack()

  return (
    <Modal
      open
      className='assignment-editor'
      title={words.add}
      width={720}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <TargetFields
        {...{ draft, person, mayAssignCategories }}
        missing={tried && lacks.person ? words.choosePerson : undefined}
        onType={type}
        onChoose={form.setPerson}
      />
      <form className='form' aria-label={words.add} onSubmit={form.handleSubmit} noValidate>
        <ChooseLessons
          {...{ draft, plans }}
          fault={(tried && lacks.lessons ? words.lessonsMissing : undefined) ?? faults.lessonIds}
          onType={type}
        />
        <Field
          id='assignment-title'
          label={words.titleLabel}
          hint={words.titleHint}
          fault={faults.title}
        >
          {control => (
            <Input
              {...control}
              maxLength={40}
              value={draft.title}
              onChange={event => type({ title: event.target.value })}
            />
          )}
        </Field>
        <WhenFields draft={draft} today={today} faults={faults} onType={type} />
        <ReasonField
          id='assignment-reason'
          reason={draft.reason}
          missing={tried && lacks.reason}
          onType={reason => type({ reason })}
        />
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        <p className='buttons'>
          <Button type='primary' htmlType='submit' loading={busy}>
            {words.save}
          </Button>
          <Button
            disabled={draft.lessons.length < 2 || draft.title.trim().length < 2}
            onClick={() => void form.savePlan()}
          >
            {words.savePlan}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </p>
      </form>
    </Modal>
  )
}

/** What is filled in, what of it is missing, and what becomes of it. */
function useAssigning({ today, onAssigned, onPlanSaved }: AssignmentEditorProps) {
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(today))
  const [person, setPerson] = useState<PersonRow | null>(null)
  const [tried, setTried] = useState(false)
  // Of this form: pressed twice, or sent again after the network broke, it is one act.
  const [attemptId] = useState(() => crypto.randomUUID())
  const { busy, error, act } = useAct()
  const type = (change: Partial<Draft>) => setDraft(before => ({ ...before, ...change }))
  const faults = faultsIn(error)
  const lacks = {
    person: draft.target === 'person' && !person,
    reason: draft.reason.trim().length < SHORTEST_REASON,
    lessons: draft.lessons.length === 0,
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (lacks.person || lacks.reason || lacks.lessons) return
    void act(async () =>
      onAssigned(await call(assignLessons, toSend(draft, attemptId, person?.id))),
    )
  }

  const savePlan = () =>
    act(async () => {
      const { title, lessons } = draft
      const lessonIds = lessons.map(({ id }) => id)
      const target = targetOf(draft)
      onPlanSaved(await call(saveStudyPlan, { id: null, title, lessonIds, target }))
    })

  return {
    ...{ draft, person, setPerson, tried, busy, error, faults, lacks },
    ...{ type, handleSubmit, savePlan },
  }
}
