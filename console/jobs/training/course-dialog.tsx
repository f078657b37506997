import { type FormEvent, useState } from 'react'
import { Alert, Button, Checkbox, Input, Modal, Radio } from 'antd'
import type { Free, TrainingCourse, TrainingFor } from '#shared/jobs/training.contract'
import { setCourse } from '#shared/jobs/training.endpoints'
import { call } from '../../http/call'
import { Field } from '../../ui/field'
import { sentenceFor } from '../../ui/sentence'
import { words as common } from '../../ui/ui.words'
import { useAct } from '../../ui/use-act'
import { useFocusBack } from '../../ui/use-focus-back'
import { type CourseDraft, courseDraft, courseFaults } from './drafts'
import { words } from './training.words'

interface CourseDialogProps {
  /** Null for a new one. */
  course: TrainingCourse | null
  onDone: (sentence: string) => Promise<void>
  onClose: () => void
}

const FREES = Object.keys(words.frees) as (keyof Free)[]
const FORS = Object.keys(words.fors) as TrainingFor[]

/** Where the county says what a course is; whom it is for is said once. */
export function CourseDialog({ course, onDone, onClose }: CourseDialogProps) {
  const [draft, setDraft] = useState(() => courseDraft(course))
  const [tried, setTried] = useState(false)
  const { busy, error, act } = useAct()
  useFocusBack()
  const faults: { title?: string; provider?: string } = tried ? courseFaults(draft) : {}
  const fill = (change: Partial<typeof draft>) => setDraft(before => ({ ...before, ...change }))

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (Object.keys(courseFaults(draft)).length > 0) return
    void act(async () => {
      await call(setCourse, draft)
      onClose()
      await onDone(words.saved)
    })
  }

  return (
    <Modal
      open
      title={course ? words.changeOf(course.title) : words.add}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <form className='form' onSubmit={handleSubmit} noValidate>
        <CourseFields draft={draft} faults={faults} isNew={course === null} onFill={fill} />
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

interface CourseFieldsProps {
  draft: CourseDraft
  faults: { title?: string; provider?: string }
  isNew: boolean
  onFill: (change: Partial<CourseDraft>) => void
}

const CourseFields = ({ draft, faults, isNew, onFill: fill }: CourseFieldsProps) => (
  <>
    <Field id='course-title' label={words.courseTitle} fault={faults.title}>
      {control => (
        <Input
          {...control}
          maxLength={40}
          value={draft.title}
          onChange={event => fill({ title: event.target.value })}
        />
      )}
    </Field>
    <Field id='course-provider' label={words.provider} fault={faults.provider}>
      {control => (
        <Input
          {...control}
          maxLength={60}
          value={draft.provider}
          onChange={event => fill({ provider: event.target.value })}
        />
      )}
    </Field>
    <Field id='course-about' label={words.about}>
      {control => (
        <Input.TextArea
          {...control}
          rows={3}
          maxLength={600}
          value={draft.about}
          onChange={event => fill({ about: event.target.value })}
        />
      )}
    </Field>
    <div className='field'>
      <strong>{words.free}</strong>
      <p className='buttons'>
        {FREES.map(one => (
          <Checkbox
            key={one}
            checked={draft.free[one]}
            onChange={event => fill({ free: { ...draft.free, [one]: event.target.checked } })}
          >
            {words.frees[one]}
          </Checkbox>
        ))}
      </p>
      <p className='hint'>{words.freeHint}</p>
    </div>
    <Radio.Group
      aria-label={words.for}
      disabled={!isNew}
      value={draft.for}
      onChange={event => fill({ for: event.target.value as TrainingFor })}
    >
      {FORS.map(one => (
        <Radio key={one} value={one}>
          {words.fors[one]}
        </Radio>
      ))}
    </Radio.Group>
  </>
)
