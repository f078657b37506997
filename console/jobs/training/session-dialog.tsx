import { type FormEvent, useState } from 'react'
import { Alert, Button, Input, Modal } from 'antd'
import type { TrainingCourse, TrainingSession } from '#shared/jobs/training.contract'
import { setSession } from '#shared/jobs/training.endpoints'
import { call } from '../../http/call'
import { serverNow } from '../../http/server-clock'
import { Field } from '../../ui/field'
import { sentenceFor } from '../../ui/sentence'
import { words as common } from '../../ui/ui.words'
import { useAct } from '../../ui/use-act'
import { useFocusBack } from '../../ui/use-focus-back'
import { type SessionDraft, instantOf, sessionDraft, sessionFaults } from './drafts'
import { words } from './training.words'

interface SessionDialogProps {
  course: TrainingCourse
  /** Null for a new one. */
  session: TrainingSession | null
  onDone: (sentence: string) => Promise<void>
  onClose: () => void
}

const FIELDS: readonly { name: Exclude<keyof SessionDraft, 'id'>; type: string }[] = [
  { name: 'startsAt', type: 'datetime-local' },
  { name: 'endsAt', type: 'datetime-local' },
  { name: 'signUpUntil', type: 'datetime-local' },
  { name: 'place', type: 'text' },
  { name: 'places', type: 'number' },
  { name: 'note', type: 'text' },
]

/** Where the county says when and where a course is given, and to how many. */
export function SessionDialog({ course, session, onDone, onClose }: SessionDialogProps) {
  const [draft, setDraft] = useState(() => sessionDraft(session))
  const [tried, setTried] = useState(false)
  const { busy, error, act } = useAct()
  useFocusBack()
  const faults: Partial<Record<string, string>> = tried ? sessionFaults(draft, serverNow()) : {}

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (Object.keys(sessionFaults(draft, serverNow())).length > 0) return
    void act(async () => {
      const { id, place, places, note } = draft
      await call(setSession, {
        ...{ id, courseId: course.id, place: place.trim(), note: note.trim() },
        places: Number(places),
        startsAt: instantOf(draft.startsAt),
        endsAt: instantOf(draft.endsAt),
        signUpUntil: instantOf(draft.signUpUntil),
      })
      onClose()
      await onDone(words.saved)
    })
  }

  return (
    <Modal
      open
      title={words.sessionTitle(course.title)}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <form className='form' onSubmit={handleSubmit} noValidate>
        {FIELDS.map(({ name, type }) => (
          <Field key={name} id={`session-${name}`} label={words[name]} fault={faults[name]}>
            {control => (
              <Input
                {...control}
                type={type}
                maxLength={200}
                value={draft[name]}
                onChange={event => setDraft({ ...draft, [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
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
