import { type FormEvent, useState } from 'react'
import { Alert, Button, Input, Modal, Radio } from 'antd'
import type { Lesson } from '#shared/courses/editing.contract'
import { publishLesson } from '#shared/courses/lessons.endpoints'
import { type Day, instantInChina } from '#shared/time/days'
import { call } from '../../../http/call'
import { Field } from '../../../ui/field'
import { sentenceFor } from '../../../ui/sentence'
import { words as common } from '../../../ui/ui.words'
import { useAct } from '../../../ui/use-act'
import { useFocusBack } from '../../../ui/use-focus-back'
import { words } from '../lessons.words'

interface PublishDialogProps {
  lesson: Lesson
  today: Day
  /** @param from - when it begins to be read; null: at once. */
  onPublished: (lesson: Lesson, from: string | null) => void
  onClose: () => void
}

/** Publishes a draft now, or from a moment on. */
export function PublishDialog({ lesson, today, onPublished, onClose }: PublishDialogProps) {
  const [isLater, setLater] = useState(false)
  const [day, setDay] = useState(today)
  const [clock, setClock] = useState('08:00')
  const { busy, error, act } = useAct()
  useFocusBack()

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    const from = isLater ? instantInChina(day, clock).toISOString() : null
    void act(async () => {
      const { id: lessonId, revision } = lesson
      onPublished(await call(publishLesson, { lessonId, revision, from }), from)
    })
  }

  return (
    <Modal
      open
      title={words.publishTitle}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <form className='form' onSubmit={handleSubmit} noValidate>
        <p>{words.publishMeans}</p>
        <Radio.Group
          aria-label={words.publishTitle}
          value={isLater}
          options={[
            { value: false, label: words.publishNow },
            { value: true, label: words.publishAt },
          ]}
          onChange={event => setLater(event.target.value as boolean)}
        />
        {isLater && <Moment {...{ day, clock, today }} onDay={setDay} onClock={setClock} />}
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        <p className='buttons'>
          <Button
            type='primary'
            htmlType='submit'
            loading={busy}
            disabled={isLater && (!day || !clock)}
          >
            {words.publishYes}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </p>
      </form>
    </Modal>
  )
}

interface MomentProps {
  day: Day
  clock: string
  today: Day
  onDay: (day: Day) => void
  onClock: (clock: string) => void
}

const Moment = ({ day, clock, today, onDay, onClock }: MomentProps) => (
  <Field id='publish-from' label={words.publishFrom}>
    {control => (
      <span className='in-line'>
        <Input
          {...control}
          type='date'
          min={today}
          value={day}
          onChange={event => onDay(event.target.value)}
        />
        <Input
          aria-label={words.publishFrom}
          type='time'
          value={clock}
          onChange={event => onClock(event.target.value)}
        />
      </span>
    )}
  </Field>
)
